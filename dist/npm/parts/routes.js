const LOOK = 500;
function watchRoutes(isNew, last) {
  const { navigation } = globalThis;
  const route = (href) => href.replace(/#(?![/!]).*/, "");
  const end = new AbortController();
  const look = () => {
    if (end.signal.aborted || route(location.href) === route(last)) return;
    last = location.href;
    isNew();
  };
  const lookSoon = () => setTimeout(look);
  navigation?.addEventListener("currententrychange", lookSoon, end);
  addEventListener("popstate", lookSoon, end);
  const timer = navigation ? void 0 : setInterval(look, LOOK);
  look();
  return () => {
    end.abort();
    clearInterval(timer);
  };
}

export { watchRoutes };

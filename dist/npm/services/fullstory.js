import { a as defineVendorService } from '../parts/define.js';

const about = {
  id: "fullstory",
  category: "analytics",
  name: "FullStory",
  vendor: {
    name: "FullStory, Inc.",
    website: "https://www.fullstory.com/",
    policy: "https://www.fullstory.com/legal/privacy/",
    optOut: "https://www.fullstory.com/optout/"
  },
  purpose: "Records visits, clicks and scrolling, so that they can be replayed.",
  hosts: ["edge.fullstory.com", "rs.fullstory.com", "www.fullstory.com", "edge.eu1.fullstory.com", "rs.eu1.fullstory.com"],
  unverified: ["vendor.name", "vendor.optOut", "transfers"],
  transfers: ["US"],
  storage: [
    { kind: "cookie", name: "fs_uid", lifetime: 365 },
    { kind: "cookie", name: "fs_lua", lifetime: 30 / 1440 },
    { kind: "cookie", name: "fs_cid", lifetime: 365 },
    { kind: "cookie", name: "fs_session", lifetime: 365, unverified: true },
    { kind: "local", name: "_fs_*", unverified: true },
    { kind: "local", name: "fs_*", unverified: true },
    { kind: "session", name: "_fs_*", lifetime: "session", unverified: true },
    { kind: "session", name: "fs_*", lifetime: "session", unverified: true }
  ],
  revision: 1,
  format: {
    id: /^[A-Z\d][\w-]{2,23}$/i,
    example: "o-1ABCDE-na1",
    options: { region: { is: /^(us|eu)$/, example: "eu" } }
  }
};
const run = ({ id, region, src }) => {
  const host = region === "eu" ? "eu1.fullstory.com" : "fullstory.com";
  const script = `edge.${host}/s/fs.js`;
  return {
    queue: "FS",
    unload: "stop",
    scripts: [{ src: src ?? `https://${script}`, async: true, crossOrigin: "anonymous" }],
    tell(act, page) {
      if (act === "start" && !page.FS) {
        Object.assign(page, { _fs_host: host, _fs_script: script, _fs_org: id, _fs_namespace: "FS", _fs_capture_on_startup: false });
        page.FS = createStub();
      }
      if (act === "stop") page.FS?.q?.splice?.(0);
      const word = act === "stop" ? "shutdown" : "start";
      page.FS?.(word);
      return page.FS && `FS('${word}')`;
    }
  };
};
const fullstory = defineVendorService(about, run);
function createStub() {
  const FS = (operation, options, source) => {
    const name = operation.replace(/Async$/, "");
    const call = (resolve, reject) => {
      const words = [name, options, source, resolve, reject, 2];
      if (FS._api) return FS._api(...words);
      FS.q.push(words);
    };
    return name === operation ? call() : new Promise(call);
  };
  return Object.assign(FS, { q: [], _v: "2.0.0" });
}

export { about, fullstory, run };

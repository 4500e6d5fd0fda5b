function isValid(core) {
  return core.valid ??= check(core);
}
async function check(core) {
  if (!core.unchecked) return true;
  let checkInput;
  try {
    checkInput = (await core.load("check")).checkInput;
  } catch (error) {
    core.valid = void 0;
    core.report("check", error);
    return false;
  }
  try {
    checkInput(core.unchecked, !!core.tellsAll);
    return true;
  } catch (error) {
    console.error("[assent] " + error.message);
    core.destroy();
    return false;
  }
}

export { isValid as i };

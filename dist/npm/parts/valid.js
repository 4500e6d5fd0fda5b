function isValid(core) {
  return core.valid ??= check(core);
}
async function check(core) {
  if (!core.unchecked) return true;
  const { checkInput } = await core.load("check");
  try {
    checkInput(core.unchecked);
    return true;
  } catch (error) {
    console.error("[assent] " + error.message);
    core.destroy();
    return false;
  }
}

export { isValid as i };

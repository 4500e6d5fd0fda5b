/** A reporter for Vitest: names the tests that passed only when they were tried again, so that none of them is overlooked. */
export default class SecondTries {
  names = []

  onTestCaseResult(test) {
    if (test.ok() && test.diagnostic()?.retryCount) this.names.push(`${test.module.relativeModuleId ?? test.module.moduleId}: ${test.fullName}`)
  }

  onTestRunEnd() {
    if (this.names.length) console.log(`\nPassed at a second try only:\n${this.names.map((name) => `  ${name}`).join('\n')}`)
  }
}

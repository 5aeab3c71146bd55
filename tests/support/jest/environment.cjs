const { isNativeError } = require("node:util/types");
const { TestEnvironment } = require("jest-environment-node");

const isInstance = Function.prototype[Symbol.hasInstance];

const isError = (thing) => isNativeError(thing) || isInstance.call(Error, thing);

/** Lets `instanceof` know an error whichever global objects it was made with. */
function recogniseErrors(ErrorHere) {
  Object.defineProperty(ErrorHere, Symbol.hasInstance, {
    value(thing) {
      return isInstance.call(this, thing) || (this === ErrorHere && isError(thing));
    },
  });
}
recogniseErrors(Error);
const { error: complain } = console;

/**
 * Jest gives every test file global objects of its own and loads every package anew for it, which for the largest takes
 * seconds. Here a package that `shared-package.cjs` stands in for is loaded once in each of Jest's processes. What it
 * throws is an `Error` in the test file too, and the other way about, as it is when the service runs; and what it
 * complains of is heard there.
 */
module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.requireShared = (path) => require(path);
    recogniseErrors(this.global.Error);
    console.error = (...words) => this.global.console.error(...words);
  }

  async teardown() {
    console.error = complain;
    await super.teardown();
  }
};

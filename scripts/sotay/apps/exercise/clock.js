/**
 * One clock for an exercise: milliseconds played, kept as what has passed plus when it last started.
 * A pause or a change of speed folds the running stretch into what has passed, so that no time is lost or counted twice.
 */
export class Clock {
  /** @param {{passed?: number, speed?: number}} [kept] */
  constructor({ passed = 0, speed = 1 } = {}) {
    this.passed = passed
    this.speed = speed
    /** @type {number | null} */
    this.since = null
  }

  get running() {
    return this.since !== null
  }

  /** @param {number} now */
  read(now) {
    // A machine's clock may be set back while it runs: the exercise never goes backwards.
    return this.passed + (this.since === null ? 0 : Math.max(0, now - this.since) * this.speed)
  }

  /** @param {number} now */
  start(now) {
    if (this.since === null) this.since = now
  }

  /** @param {number} now */
  pause(now) {
    this.passed = this.read(now)
    this.since = null
  }

  /**
   * @param {number} speed
   * @param {number} now
   */
  setSpeed(speed, now) {
    this.passed = this.read(now)
    if (this.since !== null) this.since = now
    this.speed = speed
  }

  /** What to keep for a page that is opened again: always paused. @param {number} now */
  kept(now) {
    return { passed: this.read(now), speed: this.speed }
  }
}

/** @param {number} count */
const two = count => String(count).padStart(2, "0")

/** Hours, minutes and seconds of the exercise. @param {number} ms */
export function told(ms) {
  const seconds = Math.floor(ms / 1000)
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

/** @param {number} ms */
export const minutes = ms => ms / 60_000

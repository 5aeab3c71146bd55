/**
 * Loaded ahead of the measured process (`node --require probe.js`): answers the parent's question about what the process
 * has used. The process itself knows nothing about it, so what is measured is what runs in production.
 */
export interface Usage {
  /** User and system time since the process began, in microseconds. */
  readonly cpuMicroseconds: number;
  /** Resident memory, in bytes: now, and the most there has been. */
  readonly residentBytes: number;
  readonly peakBytes: number;
}

function tellUsage(): void {
  const { user, system } = process.cpuUsage();
  const usage: Usage = {
    cpuMicroseconds: user + system,
    residentBytes: process.memoryUsage.rss(),
    peakBytes: process.resourceUsage().maxRSS * 1024,
  };
  process.send?.({ usage });
}

process.on("message", tellUsage);
process.once("exit", tellUsage);

// Without a parent nobody asks any more, whichever way the parent ended; nobody is to be left running.
process.once("disconnect", () => process.exit());

// The parent's line of questions keeps nobody alive.
process.channel?.unref();

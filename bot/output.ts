/**
 * Whoever reads what a process prints may stop reading ("| head"). What the process has begun is finished all the
 * same, and its data are saved: a line that nobody reads is no reason to break off.
 */
export function outliveReaders(outputs: readonly NodeJS.WriteStream[] = [process.stdout, process.stderr]): void {
  for (const output of outputs) {
    output.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
}

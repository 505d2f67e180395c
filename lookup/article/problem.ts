/** What is wrong with a content file, said so that its author can mend it. */

/** One thing wrong, where it is, and what to do about it. */
export interface Problem {
  file: string;
  /** From 1; 1 where a file is wrong as a whole. */
  line: number;
  message: string;
  /** What the author should do. */
  remedy: string;
}

/** Collects problems of one file. */
export interface Reporter {
  readonly problems: readonly Problem[];
  report(line: number, message: string, remedy: string): void;
}

/** A reporter that names `file` in every problem. */
export function createReporter(file: string): Reporter {
  const problems: Problem[] = [];
  return {
    problems,
    report(line, message, remedy) {
      problems.push({ file, line, message, remedy });
    },
  };
}

/** One line for a terminal or an error: `file:line  what is wrong. What to do.` */
export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}  ${problem.message} ${problem.remedy}`;
}

// First, before any module that makes a schema.
import '#contract/without-eval.ts';
import './start-capture.tsx';

// First, before any module that makes a schema.
import '#client/without-eval.ts';
import './start.tsx';

import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useShell } from '#client/index.ts';
import { errorToData } from '#contract/errors.ts';
import { useToast } from '#ui/toast/ToastProvider.tsx';
import classes from './FileDrop.module.css';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** A file dropped anywhere on the window goes to the import page, a backup to the restore page. */
export function FileDrop() {
  const shell = useShell();
  const [, navigate] = useLocation();
  const { show } = useToast();
  const [over, setOver] = useState(false);

  useEffect(() => {
    const take = async (files: readonly File[]) => {
      try {
        const grants = await shell.grantFiles(files);
        const first = grants[0];
        if (first === undefined) return;
        if (first.name.toLowerCase().endsWith('.age')) navigate('/restore', { state: { file: first } });
        else navigate('/import', { state: { files: grants } });
      } catch (error) {
        show({ message: errorToData(error).message });
      }
    };
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      // What is below takes it itself: a person's header a picture.
      if (event.defaultPrevented) {
        setOver(false);
        return;
      }
      // Without this the window would try to open the file.
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      // Only the one that leaves the window goes to nothing.
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      setOver(false);
      if (event.defaultPrevented) return;
      event.preventDefault();
      void take([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [shell, navigate, show]);

  return over ? (
    <div className={classes['veil']} aria-hidden="true">
      <p className={classes['words']}>Drop it to see what is in it</p>
    </div>
  ) : null;
}

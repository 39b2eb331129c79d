/** Drawn on 24 × 24, one path each. Those that point are mirrored in right-to-left languages. */
export const icons = {
  alert: 'M12 4l9 16H3zM12 10v4.5M12 17.2v.1',
  back: 'M15 5l-7 7 7 7',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  clock: 'M12 4a8 8 0 100 16 8 8 0 000-16M12 7.5V12l3 2',
  cloud: 'M7 18h10a4 4 0 00.7-7.9A6 6 0 006.3 11 3.6 3.6 0 007 18zM4 4l16 16',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  key: 'M8 10a4 4 0 100 8 4 4 0 000-8M11 11l8-8M16 6l3 3',
  leave: 'M10 4H5v16h5M14 8l4 4-4 4M18 12H9',
  lock: 'M5 11h14v9H5zM8 11V8a4 4 0 018 0v3',
  mail: 'M3.5 6h17v12h-17zM4 6.5l8 6.5 8-6.5',
  menu: 'M4 7h16M4 12h16M4 17h16',
  next: 'M9 5l7 7-7 7',
  pause: 'M8 5v14M16 5v14',
  pen: 'M4 20l1-4.5L16.5 4 20 7.5 8.5 19z',
  phone: 'M6 3h4l1.5 5-2.2 1.6a12 12 0 005.1 5.1L16 12.5l5 1.5v4a2 2 0 01-2.2 2A16.5 16.5 0 014 5.2 2 2 0 016 3z',
  search: 'M11 5a6 6 0 100 12 6 6 0 000-12M15.5 15.5L20 20',
  shut: 'M6 6l12 12M18 6L6 18',
  stop: 'M7 7h10v10H7z',
} as const;

export type IconName = keyof typeof icons;

export const pointing: ReadonlySet<IconName> = new Set<IconName>(['back', 'next', 'leave']);

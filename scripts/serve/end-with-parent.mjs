// Loaded before a process that must not outlive the one that started it: when that one is gone, however it went, the
// channel between them closes.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();

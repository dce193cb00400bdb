// Loaded first in the process of the API. It ends when the process that started it is gone, however that went: the
// channel between them closes. And it loads the code while the database still starts, and goes on when told where that is.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));

if (process.env.LOAD_WHILE_WAITING) {
  const told = new Promise((resolve) => process.once('message', resolve));
  await Promise.all([
    import(process.env.LOAD_WHILE_WAITING),
    told.then((settings) => Object.assign(process.env, settings)),
  ]);
}
process.channel?.unref();

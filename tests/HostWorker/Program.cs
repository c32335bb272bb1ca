using HostWorker;
using Microsoft.Extensions.Hosting;

await WorkerApp.Build(_ => { }).RunAsync();

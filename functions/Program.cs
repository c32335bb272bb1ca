using BangGiao;
using Microsoft.Extensions.Hosting;

await App.Build(args).RunAsync();

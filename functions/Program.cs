using BangGiao;
using BangGiao.Records.Backup;
using Microsoft.Extensions.Hosting;

if (BackupCommand.Is(args))
    return await BackupCommand.RunAsync(args, CancellationToken.None);

await App.Build(args).RunAsync();
return 0;

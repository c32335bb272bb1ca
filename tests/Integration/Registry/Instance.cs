using Azure.Data.Tables;
using Azure.Storage.Blobs;
using BangGiao.Integration.Support;
using BangGiao.Records.Collections;
using BangGiao.Records.Writing;
using BangGiao.Registry.Commits;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Keeping;
using BangGiao.Registry.KeptSnapshots;
using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Table;
using BangGiao.Registry.Telemetry;
using BangGiao.Registry.Writing;
using BangGiao.Relations.Agencies;
using BangGiao.Relations.Countries;
using BangGiao.Relations.Partnerships;
using BangGiao.Values.Dates;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using Microsoft.Extensions.Logging.Abstractions;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Registry;

/// <summary>A registry in one process, without HTTP. Several instances on one table stand for several processes.</summary>
internal sealed class Instance
{
    public const string Things = "things";

    private static readonly Principal Writer = new("writer", Role.Editor, Confidential: true);

    public Instance(TableClient table, string owner = "vn", TimeProvider? clock = null, bool sorts = true, RegistryFormat? format = null, BlobContainerClient? snapshots = null, int changes = 1)
    {
        clock ??= TimeProvider.System;
        format ??= RegistryFormat.Current;
        Client = table;
        Table = new(table, owner, sorts);
        LargeWrites = new(Table);
        var meter = new RegistryMeter(new OwnMeters(), clock);
        var store = new KeptSnapshotStore(Table, new(snapshots!, $"{table.Name}/{owner}/"), isOn: snapshots is not null);
        Reader = new(Table, LargeWrites, meter, NullLogger<RegistryReader>.Instance, kept: new(store, Said.Of<KeptStart>()));
        History = new(Table, Reader);
        Keeper = new(store, Reader, format, changes, clock, Said.Of<SnapshotKeeper>());
        Writes = new(Table, Reader, LargeWrites, History, clock, meter, NullLogger<RegistryWriter>.Instance, format);
        Raise = new(Table, Reader, LargeWrites, format);
        Sweep = new(Table, Writes, new(Table), new(Table), new(Table), format, clock, NullLogger<RegistrySweep>.Instance);
        var collections = new CollectionRegistry([new AgencyCollection(), new CountryCollection(), new PartnershipCollection()], new("VN"));
        Records = new(collections, Writes, Reader, History, new OwnerCalendar(clock, TimeZoneInfo.Utc));
    }

    public TableClient Client { get; }

    public RegistryTable Table { get; }

    public LargeWrites LargeWrites { get; }

    public RegistryReader Reader { get; }

    public RegistryHistory History { get; }

    public RegistryWriter Writes { get; }

    public FormatRaise Raise { get; }

    public RegistrySweep Sweep { get; }

    public SnapshotKeeper Keeper { get; }

    public RecordWriter Records { get; }

    /// <summary>What it logged of kept snapshots.</summary>
    public SaidLines Said { get; } = new();

    public static WriteContext Context(Precondition? precondition = null) => new(Writer, "request", precondition ?? Precondition.None, null);

    public static Precondition IfMatch(long version) => new(false, [version], false);

    public static RecordKey Thing(string id) => new(Things, id);

    public static PlannedChange Put(string id, string text = "", params RecordKey[] touches) =>
        new(Thing(id), Operation.Create, new JObject { ["id"] = id, ["text"] = text }, touches);

    public static PlannedChange Delete(string id) => new(Thing(id), Operation.Delete, null, []);

    public Task<long?> KeepAsync() => Keeper.RunAsync(CancellationToken.None);

    public Task<Snapshot> CurrentAsync() => Reader.CurrentAsync(CancellationToken.None);

    public async Task<StoredRecord?> FindAsync(string id) => (await CurrentAsync()).Find(Thing(id));

    public Task<WriteResult> WriteAsync(params IReadOnlyList<PlannedChange> changes) => DecideAsync(_ => WriteDecision.Write(changes));

    public Task<WriteResult> DecideAsync(
        Func<Snapshot, WriteDecision> decide, Idempotency? idempotency = null, string author = "writer", CancellationToken cancellationToken = default) =>
        Writes.WriteAsync(new() { Author = new(author, "request"), Decide = decide, Idempotency = idempotency }, cancellationToken);
}

/// <summary>A table of one test.</summary>
public abstract class OnATable : IAsyncLifetime
{
    internal TableClient Client { get; } = new(Emulator.ConnectionString, "t" + Guid.NewGuid().ToString("n")[..20]);

    public virtual async Task InitializeAsync()
    {
        await Emulator.EnsureAsync();
        await Client.CreateAsync();
    }

    public virtual async Task DisposeAsync() => await Client.DeleteAsync();

    internal Instance NewInstance() => new(Client);
}

using System.Net;
using Azure;
using Azure.Data.Tables;
using BangGiao.Integration.Records;
using BangGiao.Integration.Records.Attachments;
using BangGiao.Integration.Support;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Writing;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Views.Integrity;

/// <summary>A small registry with records of every kind, and writes that bypass its rules.</summary>
public abstract class Scene : IAsyncLifetime
{
    /// <summary>The number of its changes.</summary>
    protected const int Changes = 8;

    internal RegistryApp App { get; private set; } = null!;

    public virtual async Task InitializeAsync()
    {
        App = await RegistryApp.StartAsync();
        await App.CreateAsync("countries", Some.Country("FR"));
        await App.CreateAsync("partnerships", Some.Partnership("FR", "strategic", "2013-09-25"));
        await App.Editor.SendJsonAsync(HttpMethod.Patch, "countries/FR", new { desk = "Europe" }, ("If-Match", "*"));
        await App.CreateAsync("countries", Some.Country("DE"));
        await App.Editor.SendJsonAsync(HttpMethod.Delete, "countries/DE", null, ("If-Match", "*"));
        await App.CreateAsync("agencies", Some.Agency("min-a"));
        await App.CreateAsync("agencies", Some.Agency("min-b", "min-a"));
        await App.Editor.AddFileAsync("agencies/min-a", Uploads.Bytes(1000));
    }

    public Task DisposeAsync() => App.DisposeAsync().AsTask();

    /// <summary>Writes as the app does, including the log, but without checking rules.</summary>
    protected async Task WriteAsync(string collection, string id, object fields)
    {
        var body = JObject.FromObject(fields);
        body.AddFirst(new JProperty("id", id));
        var change = new PlannedChange(new(collection, id), BangGiao.Registry.Snapshots.Operation.Create, body, []);
        var written = await App.Services.GetRequiredService<RegistryWriter>().WriteAsync(
            new() { Author = new("hand", "none"), Decide = _ => WriteDecision.Write(change) }, CancellationToken.None);
        Assert.Null(written.Refusal);
    }

    internal async Task<TableEntity> RowAsync(string rowKey) => await App.Table.GetEntityAsync<TableEntity>("vn", rowKey);

    internal async Task SpoilAsync(string rowKey, Action<TableEntity> spoil)
    {
        var row = await RowAsync(rowKey);
        spoil(row);
        await App.Table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace);
    }

    internal Task RemoveAsync(string rowKey) => App.Table.DeleteEntityAsync("vn", rowKey, ETag.All);

    /// <summary>Puts the row of one record in again under the id of another one.</summary>
    internal async Task CopyAsync(string rowKey, string to, Action<TableEntity>? alter = null)
    {
        var copy = new TableEntity(await RowAsync(rowKey)) { RowKey = to };
        alter?.Invoke(copy);
        await App.Table.AddEntityAsync(copy);
    }

    internal async Task HideAsync(string path) => await (await App.Admin.SendJsonAsync(
        HttpMethod.Patch, path, new { classification = "confidential" }, ("If-Match", "*"))).JsonAsync(HttpStatusCode.OK);
}

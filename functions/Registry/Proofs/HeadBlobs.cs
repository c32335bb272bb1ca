using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using BangGiao.Registry.Owner;
using BangGiao.Registry.Storage;
using Microsoft.Extensions.Options;

namespace BangGiao.Registry.Proofs;

/// <summary>The blobs of signed heads, <c>{owner}/{month}/{hour}.jws</c>. They are created and read; nothing here replaces or deletes one.</summary>
public sealed class HeadBlobs(StorageAccount account, IOptions<HeadBlobOptions> options, IOptions<RegistryOptions> registry)
{
    private const string MediaType = "application/jose";
    private const string Extension = ".jws";
    private const string Version = "version";

    private readonly BlobContainerClient _container = account.Container(options.Value.HeadsContainer);
    private readonly string _prefix = registry.Value.Owner + "/";

    /// <summary>Stores the head of an hour if there is none.</summary>
    /// <returns>False if there is one already.</returns>
    /// <exception cref="StorageUnavailableException">Storage did not respond. The head may or may not be stored.</exception>
    public Task<bool> CreateAsync(HeadHour hour, long version, string jws, CancellationToken cancellationToken) => StorageCalls.Guard(
        async () =>
        {
            await _container.CreateIfNotExistsAsync(PublicAccessType.None, null, null, cancellationToken);
            var upload = new BlobUploadOptions
            {
                Conditions = new() { IfNoneMatch = ETag.All },
                HttpHeaders = new() { ContentType = MediaType },
                Metadata = new Dictionary<string, string> { [Version] = version.ToString(CultureInfo.InvariantCulture) },
            };
            try
            {
                await Blob(hour).UploadAsync(BinaryData.FromString(jws), upload, cancellationToken);
                return true;
            }
            catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobAlreadyExists || e.ErrorCode == BlobErrorCode.ConditionNotMet || e.ErrorCode == "BlobImmutableDueToPolicy")
            {
                return false;
            }
        },
        cancellationToken);

    /// <summary>The head of an hour, as it was signed; null when there is none.</summary>
    /// <exception cref="StorageUnavailableException">Storage did not respond.</exception>
    public Task<string?> FindAsync(HeadHour hour, CancellationToken cancellationToken) => OrMissing<string?>(
        async () => (await Blob(hour).DownloadContentAsync(cancellationToken)).Value.Content.ToString(), null, cancellationToken);

    /// <summary>The months that have heads, the newest first.</summary>
    /// <exception cref="StorageUnavailableException">Storage did not respond.</exception>
    public Task<IReadOnlyList<string>> MonthsAsync(CancellationToken cancellationToken) => OrMissing<IReadOnlyList<string>>(
        async () =>
        {
            var months = new List<string>();
            await foreach (var item in _container.GetBlobsByHierarchyAsync(BlobTraits.None, BlobStates.None, "/", _prefix, cancellationToken))
            {
                if (item.IsPrefix && item.Prefix[_prefix.Length..].TrimEnd('/') is var month && HeadHour.IsMonth(month))
                    months.Add(month);
            }
            months.Reverse();
            return months;
        },
        [],
        cancellationToken);

    /// <summary>The heads of a month and the versions that they are of, the newest first: at most 744.</summary>
    /// <exception cref="StorageUnavailableException">Storage did not respond.</exception>
    public Task<IReadOnlyList<KeptHead>> ListAsync(string month, CancellationToken cancellationToken) => OrMissing<IReadOnlyList<KeptHead>>(
        async () =>
        {
            var heads = new List<KeptHead>();
            var folder = $"{_prefix}{month}/";
            await foreach (var blob in _container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, folder, cancellationToken))
            {
                if (HeadHour.TryParse(blob.Name[folder.Length..].Replace(Extension, "", StringComparison.Ordinal), out var hour)
                    && blob.Metadata.TryGetValue(Version, out var text)
                    && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
                    heads.Add(new(hour, version));
            }
            heads.Reverse();
            return heads;
        },
        [],
        cancellationToken);

    private BlobClient Blob(HeadHour hour) => _container.GetBlobClient($"{_prefix}{hour.Month}/{hour}{Extension}");

    private static Task<T> OrMissing<T>(Func<Task<T>> call, T missing, CancellationToken cancellationToken) => StorageCalls.Guard(
        async () =>
        {
            try
            {
                return await call();
            }
            catch (RequestFailedException e) when (e.Status == 404)
            {
                return missing;
            }
        },
        cancellationToken);
}

/// <summary>A signed head that is stored.</summary>
/// <param name="Hour">The hour in which it was signed.</param>
/// <param name="Version">The version that it is of.</param>
public sealed record KeptHead(HeadHour Hour, long Version);

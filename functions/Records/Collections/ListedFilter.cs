using System.Diagnostics.CodeAnalysis;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Profiles;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;

namespace BangGiao.Records.Collections;

/// <summary>A filter by codes of a list of the owner's profile.</summary>
/// <typeparam name="T">The type of the codes.</typeparam>
internal sealed record ListedFilter<T>(
    string Name, string Description, Func<OwnerProfile, IReadOnlyList<string>> List, Func<StoredRecord, RegistryView, IEnumerable<T>> Codes)
    : Filter(Name, Description, ListedCodeConverter.Requirements)
    where T : struct, IListedCode
{
    /// <summary>The codes that the filter takes; null for any.</summary>
    private IReadOnlyList<string>? Listed { get; init; }

    public override Type ValueType => typeof(T);

    public override bool TakesMany => true;

    internal override Func<StoredRecord, RegistryView, IEnumerable<string>> CodesOf => (record, view) => Codes(record, view).Select(code => code.Code);

    internal override Filter For(OwnerProfile profile)
    {
        var codes = List(profile);
        return this with { Listed = codes, Requirements = $"{CodeName.Requirements(codes)}, or several of them, separated by commas" };
    }

    internal override bool TryRead(string text, [NotNullWhen(true)] out Func<StoredRecord, RegistryView, bool>? accepts)
    {
        var asked = text.Split(',').ToHashSet(StringComparer.Ordinal);
        accepts = (record, view) => Codes(record, view).Any(code => asked.Contains(code.Code));
        return asked.All(code => Listed?.Contains(code) ?? ListedCodeConverter.IsCode(code));
    }
}

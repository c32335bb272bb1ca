using System.Reflection;
using BangGiao.Records.Collections;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;

namespace BangGiao.Records.Codes;

/// <summary>Every closed vocabulary with its labels in three languages.</summary>
/// <remarks>The labels are in the <c>codes.json</c> of each folder.</remarks>
public sealed class Vocabularies
{
    private static readonly Vocabulary[] OfEveryRecord = [new("classification", typeof(Classification)), new("operation", typeof(Operation))];

    private static readonly Dictionary<string, Dictionary<string, LocalizedText>> Embedded = ReadLabels();

    private readonly Dictionary<string, IReadOnlyDictionary<string, LocalizedText>> _labels =
        Embedded.ToDictionary(pair => pair.Key, pair => (IReadOnlyDictionary<string, LocalizedText>)pair.Value, StringComparer.Ordinal);

    /// <summary>Reads the labels and checks that they match the vocabularies.</summary>
    /// <exception cref="InvalidOperationException">A code has no label, or a label has no code.</exception>
    /// <param name="collections">The collections with the vocabularies of their fields.</param>
    /// <param name="others">The vocabularies of other answers.</param>
    public Vocabularies(CollectionRegistry collections, params IEnumerable<Vocabulary> others)
    {
        ArgumentNullException.ThrowIfNull(collections);
        All = [.. collections.All.SelectMany(collection => collection.Vocabularies).Concat(OfEveryRecord).Concat(others).OrderBy(vocabulary => vocabulary.Name, StringComparer.Ordinal)];
        foreach (var vocabulary in All)
        {
            var labels = vocabulary.Labels ?? _labels.GetValueOrDefault(vocabulary.Name);
            if (labels is null || !vocabulary.All.SequenceEqual(labels.Keys))
                throw new InvalidOperationException($"The labels of the vocabulary {vocabulary.Name} do not match its codes.");
            _labels[vocabulary.Name] = labels;
        }
    }

    /// <summary>The vocabularies, ordered by name.</summary>
    public IReadOnlyList<Vocabulary> All { get; }

    /// <summary>The labels of a vocabulary's codes, in the order of the vocabulary.</summary>
    public IReadOnlyDictionary<string, LocalizedText> LabelsOf(string vocabulary) => _labels[vocabulary];

    /// <summary>The labels of the codes that a field holds, alone or in a list; null when it holds none of a vocabulary.</summary>
    public IReadOnlyDictionary<string, LocalizedText>? LabelsOf(Field field)
    {
        ArgumentNullException.ThrowIfNull(field);
        var type = field.ClrType.IsGenericType ? field.ClrType.GetGenericArguments()[0] : field.ClrType;
        return (type.IsEnum || ListedCodeConverter.IsListed(type)) && All.FirstOrDefault(vocabulary => vocabulary.Codes == type) is { } found ? LabelsOf(found.Name) : null;
    }

    /// <summary>The label of one code. A code that the owner's profile has no longer is its own label.</summary>
    public LocalizedText Label(string vocabulary, string code) =>
        !_labels[vocabulary].ContainsKey(code) && All.Any(one => one.Name == vocabulary && one.Descriptions is not null) ? new() { En = code } : _labels[vocabulary][code];

    /// <summary>The label of one code, for code that runs before this service exists, such as the constructors of collections.</summary>
    public static LocalizedText LabelOf(string vocabulary, Enum code) => Embedded[vocabulary][CodeName.Of(code)];

    private static Dictionary<string, Dictionary<string, LocalizedText>> ReadLabels()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".codes.json", StringComparison.Ordinal))
            .SelectMany(name => Read(assembly, name))
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
    }

    private static Dictionary<string, Dictionary<string, LocalizedText>> Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return RecordJson.Parse(reader.ReadToEnd()).ToObject<Dictionary<string, Dictionary<string, LocalizedText>>>(RecordJson.Serializer)!;
    }
}

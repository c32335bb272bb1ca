using System.Globalization;
using System.Text;
using Azure.Data.Tables;

namespace BangGiao.Registry.Table;

/// <summary>One step of a large write: the actions of a whole transaction, serialized as the text of a single row.</summary>
/// <remarks>
/// Staging each row separately would double the number of rows written. On the emulator it would also take minutes, because the emulator
/// scans the partition for each row that it writes. The text is a sequence of tokens, each preceded by its length, so nothing has to be
/// escaped and a body of the maximum size always fits.
/// </remarks>
internal static class StagedStep
{
    /// <summary>The property with the time at which the step was staged.</summary>
    public const string At = "StagedAt";

    // A row has at most 1 MiB. The service counts two bytes per character, the emulator the bytes of the JSON sent. Both limits are kept.
    private const int MaxLength = 15 * 32 * 1024;
    private const int MaxBytesSent = (1024 * 1024) - (16 * 1024);

    /// <summary>Divides actions into steps. Each step fits into one transaction together with the head, and into one staged row.</summary>
    public static List<string> Of(IEnumerable<TableTransactionAction> actions)
    {
        var steps = new List<string>();
        var step = new StringBuilder();
        var (operations, bytes, sent) = (1, TransactionSize.RowBytes, 0);
        foreach (var action in actions)
        {
            var (text, size) = (Write(action), TransactionSize.Of(action.Entity));
            var textSent = JsonSize.Of(text);
            var fitsTransaction = operations < TransactionSize.MaxOperations && bytes + size <= TransactionSize.MaxBytes;
            if (step.Length > 0 && (!fitsTransaction || step.Length + text.Length > MaxLength || sent + textSent > MaxBytesSent))
            {
                steps.Add(step.ToString());
                step.Clear();
                (operations, bytes, sent) = (1, TransactionSize.RowBytes, 0);
            }
            step.Append(text);
            (operations, bytes, sent) = (operations + 1, bytes + size, sent + textSent);
        }
        steps.Add(step.ToString());
        return steps;
    }

    public static TableEntity ToRow(string step, TableEntity row, DateTimeOffset at)
    {
        BodyText.Write(row, step);
        row[At] = at;
        return row;
    }

    /// <summary>Marks a staged row as sealed, which changes its ETag.</summary>
    public static TableEntity Seal(TableEntity row)
    {
        row["Sealed"] = true;
        return row;
    }

    /// <summary>The actions of a staged row.</summary>
    public static List<TableTransactionAction> Read(TableEntity row)
    {
        var actions = new List<TableTransactionAction>();
        var text = BodyText.Read(row)!;
        for (var at = 0; at < text.Length;)
        {
            var type = Enum.Parse<TableTransactionActionType>(Token(text, ref at));
            var entity = new TableEntity(row.PartitionKey, Token(text, ref at).ToString());
            for (var left = int.Parse(Token(text, ref at), CultureInfo.InvariantCulture); left > 0; left--)
                entity[Token(text, ref at).ToString()] = Value(Token(text, ref at));
            // The head's ETag in the same transaction detects other writers, so the rows need no condition.
            actions.Add(new(type, entity, Azure.ETag.All));
        }
        return actions;
    }

    private static string Write(TableTransactionAction action)
    {
        var properties = ((IDictionary<string, object>)action.Entity).Where(property => property.Key is not ("PartitionKey" or "RowKey")).ToList();
        var text = new StringBuilder();
        Add(text, action.ActionType.ToString());
        Add(text, action.Entity.RowKey);
        Add(text, properties.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var (name, value) in properties)
        {
            Add(text, name);
            Add(text, Text(value));
        }
        return text.ToString();
    }

    private static void Add(StringBuilder text, string token) => text.Append(CultureInfo.InvariantCulture, $"{token.Length}:{token}");

    private static ReadOnlySpan<char> Token(string text, ref int at)
    {
        var start = text.IndexOf(':', at) + 1;
        var length = int.Parse(text.AsSpan(at, start - 1 - at), CultureInfo.InvariantCulture);
        at = start + length;
        return text.AsSpan(start, length);
    }

    // The first letter of a value is its type: text, number or instant.
    private static string Text(object value) => value switch
    {
        string text => "t" + text,
        long number => "n" + number.ToString(CultureInfo.InvariantCulture),
        DateTimeOffset instant => "i" + instant.ToString("O", CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A staged row does not support values of the type {value.GetType()}.", nameof(value)),
    };

    private static object Value(ReadOnlySpan<char> text) => text[0] switch
    {
        't' => text[1..].ToString(),
        'n' => long.Parse(text[1..], CultureInfo.InvariantCulture),
        _ => DateTimeOffset.ParseExact(text[1..], "O", CultureInfo.InvariantCulture),
    };
}

using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace BangGiao.Integration.Fuzz;

/// <summary>Damages files that people import, by a seed, so that a failure can be repeated: cells, structure and bytes.</summary>
internal sealed partial class DamagedFiles(Random random)
{
    private const int MostDamages = 4;

    /// <summary>A text file, for example a table or a JSON list, with up to four damages.</summary>
    public byte[] Text(byte[] file)
    {
        var text = Encoding.UTF8.GetString(file);
        for (var left = random.Next(1, MostDamages + 1); left > 0; left--)
            text = Damage(text);
        return random.Next(4) == 0 ? Bytes(Encoding.UTF8.GetBytes(text)) : Encoding.UTF8.GetBytes(text);
    }

    /// <summary>A workbook with a damaged part, or with damaged bytes.</summary>
    public byte[] Workbook(byte[] file)
    {
        if (random.Next(4) == 0)
            return Bytes(file);
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
            Damage(archive);
        return stream.ToArray();
    }

    private void Damage(ZipArchive archive)
    {
        var entry = archive.Entries[random.Next(archive.Entries.Count)];
        if (random.Next(8) == 0)
        {
            entry.Delete();
            return;
        }
        string text;
        using (var reader = new StreamReader(entry.Open()))
            text = reader.ReadToEnd();
        using var writer = new StreamWriter(archive.CreateEntry(entry.FullName).Open());
        entry.Delete();
        writer.Write(Damage(text));
    }

    private string Damage(string text)
    {
        if (text.Length == 0)
            return Hostile();
        var at = random.Next(text.Length);
        return random.Next(7) switch
        {
            0 => text[..at],
            1 => text.Insert(at, Hostile()),
            2 => text.Remove(at, Math.Min(text.Length - at, random.Next(1, 40))),
            3 => text + text[at..],
            4 => Line(text, line => line + "\n" + line),
            5 => Line(text, line => line.Length == 0 ? "" : line[..random.Next(line.Length)]),
            _ => Value(text),
        };
    }

    // A value is what stands between commas, quotes or tags.
    private string Value(string text)
    {
        var values = Values().Matches(text);
        if (values.Count == 0)
            return Hostile();
        var value = values[random.Next(values.Count)];
        return text.Remove(value.Index, value.Length).Insert(value.Index, Hostile());
    }

    private string Line(string text, Func<string, string> change)
    {
        var lines = text.Split('\n');
        var number = random.Next(lines.Length);
        lines[number] = change(lines[number]);
        return string.Join('\n', lines);
    }

    private byte[] Bytes(byte[] file)
    {
        var damaged = file.ToArray();
        for (var left = random.Next(1, MostDamages + 1); left > 0 && damaged.Length > 0; left--)
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
        return random.Next(3) == 0 ? damaged[..random.Next(damaged.Length + 1)] : damaged;
    }

    private string Hostile() => HostileText.All[random.Next(HostileText.All.Count)];

    [GeneratedRegex("[^,\"<>\r\n{}\\[\\]:]+")]
    private static partial Regex Values();
}

namespace BangGiao.Benchmarks;

/// <summary>A folder with the app's own answers, of which its rivals answer the same bytes.</summary>
internal sealed class Answers : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("answers-");

    public string Folder => _folder.FullName;

    public static string ListIn(string folder) => Path.Combine(folder, "list.json");

    public static string RecordIn(string folder) => Path.Combine(folder, "record.json");

    public static async Task<Answers> OfAsync(MeasuredApp app)
    {
        var answers = new Answers();
        await File.WriteAllBytesAsync(ListIn(answers.Folder), await app.BytesAsync(MeasuredApp.List));
        await File.WriteAllBytesAsync(RecordIn(answers.Folder), await app.BytesAsync(MeasuredApp.Record));
        return answers;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

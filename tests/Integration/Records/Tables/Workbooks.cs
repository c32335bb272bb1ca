using System.Diagnostics;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Records.Tables;

/// <summary>Workbooks, read and changed by ExcelJS, which has nothing in common with the app.</summary>
internal static class Workbooks
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The sheets of an answer.</summary>
    public static async Task<JArray> WorkbookAsync(this HttpClient client, string target) => await ReadAsync(await client.WorkbookBytesAsync(target));

    /// <summary>The bytes of an answer that has to be a workbook.</summary>
    public static async Task<byte[]> WorkbookBytesAsync(this HttpClient client, string target)
    {
        var answer = await client.GetAsync(target);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        Assert.Equal(MediaType, answer.Content.Headers.ContentType?.MediaType);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    /// <summary>The sheets of a workbook.</summary>
    public static async Task<JArray> ReadAsync(byte[] workbook)
    {
        using var folder = new TemporaryFolder();
        return JArray.Parse(await RunAsync(folder.Save("in.xlsx", workbook)));
    }

    /// <summary>A workbook with other cells on its first sheet, for example <c>B2=Laos</c>.</summary>
    public static async Task<byte[]> ChangeAsync(byte[] workbook, params string[] cells)
    {
        using var folder = new TemporaryFolder();
        var to = Path.Combine(folder.Path, "out.xlsx");
        await RunAsync([folder.Save("in.xlsx", workbook), to, .. cells]);
        return await File.ReadAllBytesAsync(to);
    }

    /// <summary>The values of the column with a title, from the row below the head.</summary>
    public static List<JToken> Column(this JToken sheet, string title)
    {
        var rows = (JArray)sheet["rows"]!;
        var place = rows[0].Select(cell => (string?)cell).ToList().IndexOf(title);
        Assert.True(place >= 0, $"There is no column '{title}' in: {rows[0]}");
        return [.. rows.Skip(1).Select(row => row[place]!)];
    }

    /// <summary>A workbook that LibreOffice opened and saved again.</summary>
    public static async Task<byte[]> SavedByLibreOfficeAsync(byte[] workbook)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Save("sheet.xlsx", workbook);
        var to = Path.Combine(folder.Path, "saved");
        var profile = new Uri(Path.Combine(folder.Path, "profile")).AbsoluteUri;
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("SOFFICE") ?? "/usr/bin/soffice",
            ["--headless", $"-env:UserInstallation={profile}", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", to, file])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var office = Process.Start(start)!;
        var errors = office.StandardError.ReadToEndAsync();
        var said = await office.StandardOutput.ReadToEndAsync();
        await office.WaitForExitAsync();
        Assert.True(File.Exists(Path.Combine(to, "sheet.xlsx")), said + await errors);
        return await File.ReadAllBytesAsync(Path.Combine(to, "sheet.xlsx"));
    }

    private static async Task<string> RunAsync(params string[] words)
    {
        var script = Path.Combine(ShippedRegistry.Repository, "tests", "Integration", "Records", "Tables", "workbook.mjs");
        var start = new ProcessStartInfo("node", [script, .. words]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = ShippedRegistry.Repository };
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync();
        var answer = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await errors);
        return answer;
    }
}

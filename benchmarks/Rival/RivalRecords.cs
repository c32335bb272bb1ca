using System.Globalization;
using System.Text;

namespace BangGiao.Benchmarks.Rival;

/// <summary>Generated commitments of the shipped agencies with the shipped countries.</summary>
internal static class RivalRecords
{
    private static readonly string[] Agencies = ["min-moit", "min-mod", "min-mofa", "min-mps"];
    private static readonly string[] Countries = ["FR", "JP", "US", "CN", "LA", "KH", "DE", "IN", "RU", "KR"];

    /// <summary>A table of them, as an import takes it.</summary>
    public static byte[] Commitments(int count)
    {
        var table = new StringBuilder("id,title.en,title.vi,quote.en,countryIds,leadAgencyId,madeOn,dueOn,source.url\n");
        for (var number = 1; number <= count; number++)
        {
            var day = new DateOnly(2012, 1, 1).AddDays(number % 5000);
            table.Append(CultureInfo.InvariantCulture, $"promise-{number:D5},Open bridge {number},Khánh thành cầu {number},The two sides will open bridge {number}.,")
                .Append(CultureInfo.InvariantCulture, $"{Countries[number % Countries.Length]},{Agencies[number % Agencies.Length]},{day:yyyy-MM-dd},{day.AddDays(500):yyyy-MM-dd},https://example.org/{number}\n");
        }
        return Encoding.UTF8.GetBytes(table.ToString());
    }
}

using BangGiao.Integration.Records;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Treaties.Obligations;

/// <summary>One treaty signed abroad and one ministry's memorandum, with the shipped rules and holidays.</summary>
internal static class TwoTexts
{
    /// <summary>Loads the shipped data and adds the texts.</summary>
    public static async Task AddAsync(RegistryApp app)
    {
        await ShippedRegistry.LoadAsync(app);
        await app.CreateAsync("agreements", new
        {
            id = "abroad",
            title = new { en = "Treaty signed abroad", vi = "Hiệp định ký ở nước ngoài" },
            type = "agreement",
            level = "government",
            parties = new[] { "VN", "FR" },
            status = "signed",
            signedOn = "2026-01-28",
            leadAgencyId = "min-moit",
            procedure = new { signing = "abroad", returnedOn = "2026-02-06", evidence = new[] { new { of = "deposited", note = "Công văn 12" } } },
        });
        await app.CreateAsync("agreements", new
        {
            id = "memorandum",
            title = new { en = "Memorandum", vi = "Bản ghi nhớ" },
            type = "memorandum",
            level = "ministry",
            parties = new[] { "VN", "JP" },
            status = "signed",
            signedOn = "2026-02-06",
            leadAgencyId = "min-moj",
            procedure = new { opinions = new[] { new { agencyId = "min-mofa", askedOn = "2026-02-10" } } },
        });
    }
}

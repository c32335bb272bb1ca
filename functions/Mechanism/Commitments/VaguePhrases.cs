using System.Text;
using BangGiao.Values.Languages;

namespace BangGiao.Mechanism.Commitments;

/// <summary>
/// The phrases that the vagueness check searches for. Matching uses folded text and whole words; a star allows more letters.
/// </summary>
/// <remarks>
/// The lists are short on purpose. With a missing phrase a vague commitment passes the check, and an officer can still flag it; a phrase
/// too many removes a good commitment from the figures unnoticed. Arabic attaches prepositions and the article to the word, hence the
/// stars.
/// </remarks>
public static class VaguePhrases
{
    /// <summary>Words of intention.</summary>
    public static IReadOnlyList<string> Intentions { get; } = Folded(
        // English
        "strengthen*", "enhanc*", "promot*", "deepen*", "foster*", "boost*", "intensif*", "broaden*", "expand cooperation", "continue to",
        "seek to", "strive to", "endeavour to", "intend to", "work towards", "look into", "consider*", "explor*", "study the possibility",
        "encourag*", "facilitat*", "pay attention to", "attach importance to", "maintain* exchanges", "support efforts",
        // Vietnamese
        "tăng cường", "thúc đẩy", "đẩy mạnh", "làm sâu sắc", "mở rộng hợp tác", "tiếp tục", "phấn đấu", "nỗ lực", "hướng tới", "dự kiến",
        "xem xét", "nghiên cứu khả năng", "tìm kiếm khả năng", "khuyến khích", "tạo điều kiện", "tạo thuận lợi", "quan tâm", "coi trọng", "duy trì trao đổi",
        // Arabic
        "*تعزيز*", "*تشجيع*", "*توطيد*", "*تعميق*", "*تكثيف*", "*توسيع التعاون*", "*مواصلة*", "*السعي*", "*يسعى*", "*النظر في*", "*استكشاف*",
        "*دراسة إمكانية*", "*تسهيل*", "*الاهتمام*", "*دعم الجهود*");

    /// <summary>Words for verifiable results: what exists or has happened when the commitment is carried out.</summary>
    public static IReadOnlyList<string> Products { get; } = Folded(
        // English
        "sign", "signs", "signed", "signing", "ratif*", "open", "opens", "opened", "opening of", "build", "construct*", "inaugurat*", "launch*", "establish*",
        "set up", "hand over", "handover", "deliver*", "supply", "publish*", "submit*", "appoint*", "adopt*", "complete", "completion", "exempt*", "abolish*",
        "scholarship*", "flight*", "embassy", "consulate", "centre", "center", "bridge", "plant", "hospital", "school", "visa*",
        // Vietnamese
        "ký", "ký kết", "phê chuẩn", "phê duyệt", "khởi công", "khánh thành", "xây dựng cầu", "thành lập", "lập", "bàn giao", "cung cấp", "ban hành", "công bố",
        "trình", "bổ nhiệm", "thông qua", "hoàn thành", "hoàn tất", "miễn thị thực", "học bổng", "đường bay", "chuyến bay", "đại sứ quán", "lãnh sự quán",
        "trung tâm", "nhà máy", "bệnh viện", "trường học",
        // Arabic
        "*توقيع*", "*التصديق*", "*افتتاح*", "*بناء*", "*إنشاء*", "*تأسيس*", "*إطلاق*", "*تسليم*", "*توريد*", "*نشر*", "*إصدار*", "*تعيين*", "*اعتماد*",
        "*إنجاز*", "*إعفاء*", "*إلغاء*", "*منح دراسية*", "*رحلات جوية*", "*سفارة*", "*قنصلية*", "*مركز*", "*مستشفى*", "*مدرسة*");

    /// <summary>The folded words of texts, each with a space before and after.</summary>
    public static string WordsOf(IEnumerable<string> texts)
    {
        var words = new StringBuilder(" ");
        foreach (var rune in TextFolding.Fold(string.Join(' ', texts)).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                words.Append(rune);
            else if (words[^1] != ' ')
                words.Append(' ');
        }
        return words[^1] == ' ' ? words.ToString() : words.Append(' ').ToString();
    }

    /// <summary>Whether the words contain any of the phrases.</summary>
    public static bool Has(string words, IReadOnlyList<string> phrases)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(phrases);
        return phrases.Any(phrase => words.Contains(phrase, StringComparison.Ordinal));
    }

    private static string[] Folded(params IReadOnlyList<string> phrases) => [.. phrases.Select(phrase =>
    {
        var words = WordsOf([phrase.Trim('*')]);
        return words[(phrase.StartsWith('*') ? 1 : 0)..^(phrase.EndsWith('*') ? 1 : 0)];
    })];
}

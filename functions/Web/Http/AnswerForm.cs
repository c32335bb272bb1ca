namespace BangGiao.Web.Http;

/// <summary>The forms of an answer that is a list or a table.</summary>
public enum AnswerForm
{
    /// <summary>JSON.</summary>
    Json,

    /// <summary>CSV (RFC 4180).</summary>
    Csv,

    /// <summary>A workbook of Office Open XML.</summary>
    Xlsx,

    /// <summary>One JSON text a line (NDJSON).</summary>
    NdJson,
}

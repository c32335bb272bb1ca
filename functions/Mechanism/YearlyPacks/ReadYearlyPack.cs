using BangGiao.Records.Codes;
using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Papers;
using BangGiao.Relations.Agencies;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Values.Sheets;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Mechanism.YearlyPacks;

/// <summary>GET /agencies/{id}/yearlyPack: the reports on treaties, agreements and conferences of a year and the plans for the next one, filled in from an agency's records. JSON, CSV, a workbook, or a paper in Word or PDF.</summary>
/// <remarks>
/// The articles and days are those of the records of <c>deadlineRules</c> with <c>packPart</c>. Each row names what is missing. No official
/// form was found, so the layout is the registry's own, and the paper says so. An account of an agency has the pack of its own agency only;
/// others have what they see.
/// </remarks>
public sealed class ReadYearlyPack(
    RecordEndpoints records, RegistryViews views, CollectionRegistry collections, Vocabularies vocabularies, TableAnswers tables, PaperAnswers papers)
{
    private const int FirstYear = 1945;
    private const int LastYear = 2999;

    private static readonly IReadOnlyList<Field> Columns = FieldMap.Of(typeof(PackEntry)).Columns;

    /// <summary>200, or 304; 400 for an unknown or invalid parameter; 403: the pack of another agency; 404; 406; 503.</summary>
    [Function(nameof(ReadYearlyPack))]
    [Requires(Role.Reporter, Role.Reader)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + AgencyCollection.PathName + "/{id}/yearlyPack")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var (times, language) = (ViewParameters.Read(parameters), parameters.Language());
        var year = Year(parameters, times);
        var (form, hasMark) = (papers.Form(request, parameters, PackForm.Csv, PackForm.Workbook), parameters.Choice("bom", "true", "false") == "true");
        parameters.Done();
        if (PackAccess.FaultOf(request.Principal(), id) is { } refusal)
            throw new RefusedException(refusal);

        var view = await views.OpenAsync(request, times, cancellationToken);
        var agency = (await records.RecordAsync(view, new(AgencyCollection.PathName, id), cancellationToken)).As<Agency>();
        var asked = year ?? view.AsOf.Year;
        var name = $"yearly-pack-{id}-{asked}";
        if (form.IsPaper)
            return papers.Of((request, form), view, language, YearlyPackPaper.Kind, name, head => YearlyPackPaper.Of(Pack(), Cells(), PackHead.Of(head, agency, view, language)));
        if (form == PackForm.Workbook)
            return new ViewAnswer(view, language, form.MediaType, () => SheetWriter.RenderAsync(new YearlyPackWorkbook(Pack(), Cells()).Sheets())) { FileName = $"{name}.{language.Tag()}.xlsx" };
        if (form == PackForm.Csv)
            return tables.Of(request, new(AnswerForm.Csv, hasMark), view, language, new("yearlyPack", Columns, () => Pack().Parts.SelectMany(part => part.Rows).Select(row => RecordJson.ToBody(row))));
        return new ViewAnswer(view, language, Pack);

        YearlyPackAnswer Pack() => new YearlyPack(new(view, asked), agency, collections, vocabularies, language).Json();

        PackCells Cells() => new(view, vocabularies, language);
    }

    /// <summary>The year that a request asks for; null for that of the day, which is within the same bounds.</summary>
    internal static int? Year(Parameters parameters, ViewParameters times)
    {
        if (parameters.Text("year") is not null)
            return (int)parameters.Number("year", FirstYear, FirstYear, LastYear);
        if (times.AsOf is { Year: < FirstYear or > LastYear })
            parameters.Fault("asOf", $"must be in a year from {FirstYear} to {LastYear} when there is no year");
        return null;
    }
}

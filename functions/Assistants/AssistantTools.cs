using BangGiao.Mechanism.Commitments;
using BangGiao.Mechanism.Kpis;
using BangGiao.Notices.AnniversaryList;
using BangGiao.Records.Endpoints;
using BangGiao.Relations.Countries;
using BangGiao.Treaties.Agreements;
using BangGiao.Treaties.Obligations;
using BangGiao.Views.Briefs;
using BangGiao.Views.Search;
using Microsoft.AspNetCore.Mvc;

namespace BangGiao.Assistants;

/// <summary>The table of tools. Each reads, and none writes.</summary>
internal static class AssistantTools
{
    private const string Countries = CountryCollection.PathName;
    private const string Agreements = AgreementCollection.PathName;
    private const string Commitments = CommitmentCollection.PathName;

    private static readonly string[] Times = ["asOf", "knownAt", "lang"];
    private static readonly string[] List = ["q", "fields", "sort", "limit", "cursor", .. Times];

    /// <summary>All of them, in the order in which they are listed.</summary>
    public static IReadOnlyList<AssistantTool> All { get; } =
    [
        new("search", "Search", "Finds records of all collections by words in English, Vietnamese or Arabic, the best first. Use it when a name is known and no code.",
            "/search", ["q", "collection", "country", "region", "level", "limit", "cursor", .. Times],
            request => request.Function<ReadSearch>().Run(request.Http, request.Cancelled)),
        new("find_countries", "Find countries", "Lists states and other partners with their relations and level of partnership on a day, by level, region, status or name.",
            "/countries", ["country", "kind", "level", "region", "subregion", "status", "unMember", "from", "to", .. List], Listing(Countries))
        { Page = Countries, Collection = Countries },
        new("read_country", "Read a country", "Reads one country by its code: names, relations, level of partnership, source.",
            "/countries/{id}", ["id", .. Times], Reading(Countries)) { Page = "countries/{id}", Collection = Countries },
        new("read_level", "Read a level of partnership", "Reads the level of partnership with a country on a day, since when, and the source of the step that led to it. A country without one has no member partnership.",
            "/countries/{id}", ["id", .. Times], Reading(Countries))
        { Page = "countries/{id}", Collection = Countries, Keeps = ["id", "name", "relations", "partnership", "source"] },
        new("read_timeline", "Read a timeline", "Reads the dated events of a country in all collections in date order, each with its source.",
            "/countries/{id}/timeline", ["id", .. Times], request => request.Function<ReadTimeline>().Run(request.Http, request.Id, request.Cancelled))
        { Page = "countries/{id}" },
        new("read_brief", "Read a brief", "Reads what to know of a country before a visit, in sentences and tables with numbered sources (footnotes).",
            "/countries/{id}/brief", ["id", .. Times], request => request.Function<ReadBrief>().Run(request.Http, request.Id, request.Cancelled))
        { Page = "countries/{id}" },
        new("find_agreements", "Find agreements", "Lists agreements and their status on a day, by words, country, type, status, agency, law, signature or expiry.",
            "/agreements", ["country", "type", "level", "status", "agency", "lead", "regime", "multilateral", "from", "to", "expiringWithin", .. List], Listing(Agreements))
        { Page = "records/agreements", Collection = Agreements },
        new("read_agreement", "Read an agreement", "Reads one agreement by its id: parties, dates, status, procedure, source.",
            "/agreements/{id}", ["id", .. Times], Reading(Agreements)) { Page = "agreements/{id}", Collection = Agreements },
        new("find_commitments", "Find commitments", "Lists commitments with their state on a day: status, what is overdue, reviews of the agency and of the ministry.",
            "/commitments", ["country", "agency", "lead", "agreement", "activity", "status", "governmentStatus", "escalation", "from", "to", "dueFrom", "dueTo", .. List], Listing(Commitments))
        { Page = Commitments, Collection = Commitments },
        new("read_kpis", "Read the figures of commitments", "Reads the indicators of carrying out commitments on a day, each with numerator, denominator and the lists behind it.",
            "/kpis", ["country", "agency", "lead", "agreement", "activity", "from", "to", "by", .. Times],
            request => request.Function<ReadKpis>().Run(request.Http, request.Cancelled))
        { Page = Commitments },
        new("find_anniversaries", "Find anniversaries", "Lists the anniversaries of a period, each with the fact, its source and the reason for its class. Default: one year from the day.",
            "/anniversaries", ["from", "to", "country", "region", "level", "event", "class", "by", "limit", "cursor", .. Times],
            request => request.Function<ReadAnniversaries>().Run(request.Http, request.Cancelled))
        { Page = "calendar" },
        new("find_obligations", "Find statutory duties", "Lists what the law asks concerning each agreement, of whom and by which day, and whether it was done.",
            "/obligations", ["country", "region", "level", "agency", "agreement", "status", "regime", "rule", "from", "to", "limit", "cursor", .. Times],
            request => request.Function<ReadObligations>().Run(request.Http, request.Cancelled))
        { Page = "obligations", Collection = Agreements, IdPath = "agreement.id" },
    ];

    private static Func<InnerRequest, Task<IActionResult>> Listing(string collection) =>
        request => request.Function<ListRecords>().Run(request.Http, collection, request.Cancelled);

    private static Func<InnerRequest, Task<IActionResult>> Reading(string collection) =>
        request => request.Function<ReadRecord>().Run(request.Http, collection, request.Id, request.Cancelled);
}

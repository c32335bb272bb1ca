using BangGiao.Values.Json;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace BangGiao.Contract.OpenApi.Operations;

/// <summary>The answers that operations share: the headers, and a problem for each status of a refusal.</summary>
internal static class Answers
{
    /// <summary>The status of refusals that come from middleware: storage or the identity provider does not respond.</summary>
    public const int Unavailable = StatusCodes.Status503ServiceUnavailable;

    private static readonly (string Name, string Description, string Type, string Example)[] HeadersOfAnswers =
    [
        ("ETag", "The strong entity tag of the answer; of a record, its version.", "string", "\"57\""),
        ("Registry-Version", "The registry's version that the answer is of, or that the write made.", "integer", "567"),
        ("Content-Language", "The language of the texts.", "string", "en"),
        ("Vary", "The request's headers that the answer depends on.", "string", "Accept, Accept-Language, x-api-key"),
        ("Cache-Control", "Which caches may store it, and that it must be revalidated.", "string", "no-cache"),
        ("Location", "Where the new one is.", "string", "/api/v1/partnerships/fr-2024-10-07"),
        ("Link", "The next page, where there is one (RFC 8288).", "string", "</api/v1/countries?cursor=abc>; rel=\"next\""),
        ("Content-Disposition", "The name under which it is saved.", "string", "attachment; filename=\"countries.csv\""),
        ("Content-Security-Policy", "What a browser may load and run for it.", "string", "default-src 'none'"),
        ("Accept-Ranges", "That parts of it can be asked for.", "string", "bytes"),
        ("Last-Modified", "When the file was added.", "string", "Sat, 31 Jan 2026 08:00:00 GMT"),
        ("Content-Range", "Which part it is, or how many bytes there are.", "string", "bytes 0-1023/4096"),
        ("WWW-Authenticate", "How to authenticate.", "string", "ApiKey realm=\"bang-giao\", header=\"x-api-key\""),
        ("Retry-After", "After how many seconds to try again.", "integer", "5"),
        ("RateLimit", "How many requests are left (draft-ietf-httpapi-ratelimit-headers).", "string", "\"client\";r=0"),
        ("RateLimit-Policy", "How many requests may be made in how many seconds.", "string", "\"client\";q=600;w=60"),
    ];

    private static readonly Dictionary<int, string[]> HeadersOfProblems = new()
    {
        [StatusCodes.Status401Unauthorized] = ["WWW-Authenticate"],
        [StatusCodes.Status416RangeNotSatisfiable] = ["Content-Range"],
        [StatusCodes.Status429TooManyRequests] = ["Retry-After", "RateLimit", "RateLimit-Policy"],
        [Unavailable] = ["Retry-After"],
    };

    private static readonly ILookup<int, ProblemKind> Kinds = Enum.GetValues<ProblemKind>().ToLookup(Problem.StatusOf);

    /// <summary>The headers, by name.</summary>
    public static IEnumerable<JProperty> Headers => HeadersOfAnswers.Select(header => new JProperty(header.Name, new JObject
    {
        ["description"] = header.Description,
        ["required"] = true,
        ["schema"] = new JObject { ["type"] = header.Type },
        ["example"] = header.Type == "integer" ? long.Parse(header.Example, System.Globalization.CultureInfo.InvariantCulture) : header.Example,
    }));

    /// <summary>The name of the problem of a status.</summary>
    public static string NameOf(int status) => status == Unavailable ? nameof(Unavailable) : Kinds[status].First().ToString();

    /// <summary>The response for a status: a problem, with an example of each kind.</summary>
    /// <param name="status">The status.</param>
    /// <param name="problem">The schema.</param>
    public static JObject Of(int status, JObject problem)
    {
        var examples = Examples(status).ToList();
        return new()
        {
            ["description"] = string.Join(", or: ", examples.Select(example => (string)example["title"]!)) + ".",
            ["headers"] = new JObject(HeadersOfProblems.GetValueOrDefault(status, []).Concat(["Content-Language", "Cache-Control"]).Select(Reference)),
            ["content"] = new JObject
            {
                [Problem.MediaType] = new JObject
                {
                    ["schema"] = problem,
                    ["examples"] = new JObject(examples.Select(example =>
                        new JProperty(((string)example["type"]!).Split(':')[^1], new JObject { ["value"] = example }))),
                },
            },
        };
    }

    /// <summary>A header as a reference. One that is optional is written in full.</summary>
    public static JProperty Reference(string name)
    {
        if (!name.EndsWith('?'))
            return new(name, new JObject { ["$ref"] = $"#/components/headers/{name}" });
        var header = (JObject)Headers.Single(header => header.Name == name[..^1]).Value;
        header["required"] = false;
        return new(name[..^1], header);
    }

    private static IEnumerable<JObject> Examples(int status)
    {
        var http = new DefaultHttpContext();
        http.Request.Path = $"/{Api.Base}partnerships/fr-2024-10-07";
        var problems = status == Unavailable
            ? [Problem.Unavailable(http)]
            : Kinds[status].Select(kind => Problem.Of(kind, $"A sentence that says what was wrong, for a person to read ({CodeName.Of(kind)}).", http));
        foreach (var problem in problems)
        {
            problem["traceId"] = "0af7651916cd43dd8448eb211c80319c";
            yield return problem;
        }
    }
}

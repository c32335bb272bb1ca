using System.Collections.Concurrent;
using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Keeping;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Writing;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Web.Access;

/// <summary>A registry with public records of every sort and, if asked for, a confidential one in every collection beside them.</summary>
internal sealed class HiddenScene : IAsyncDisposable
{
    /// <summary>A text in every text and id of the hidden records, and nowhere else. The country has the code below instead.</summary>
    public const string Marker = "zqxhidden";

    // What is older than a record is not about it, and the scene is made today.
    private const string LongAfter = "2999-03-01T00:00:00Z";

    /// <summary>The id of the country that is hidden.</summary>
    public const string Country = "XQ";

    private static readonly DateTimeOffset Noon = new(2026, 3, 31, 5, 0, 0, TimeSpan.Zero);

    private HiddenScene(RegistryApp app) => App = app;

    public RegistryApp App { get; }

    /// <summary>A client with a key; "plain-admin" is an admin's without the flag. Records that bypass the rules are not validated against the contract.</summary>
    public HttpClient Client(string? key)
    {
        var client = new HttpClient { BaseAddress = new(App.Root, "/api/v1/") };
        if (key is not null)
            client.DefaultRequestHeaders.Add("x-api-key", key);
        return client;
    }

    /// <summary>For each collection the confidential record: every member of its own has the marker where it is a text.</summary>
    public static Dictionary<string, JObject> Hidden { get; } = new()
    {
        ["accessKeys"] = Of("accessKeys", new
        {
            owner = Marker,
            roles = new[] { "reporter" },
            agencyIds = new[] { "min-a" },
            confidential = true,
            expiresOn = "2027-01-01",
            note = Marker,
            email = $"{Marker}@example.org",
            language = "vi",
            secretHash = new string('a', 64),
            secretMadeAt = "2026-01-01T00:00:00Z",
            formerSecrets = Array.Empty<object>(),
            formerSecretUntil = "2026-02-01T00:00:00Z",
            revokedAt = (string?)null,
        }),
        ["activities"] = Of("activities", new
        {
            // Organised by an agency that everybody sees, so that it counts and has a duty for those who see it.
            kind = "international_conference",
            level = "minister",
            direction = "at_home",
            status = "held",
            hostAgencyId = "min-a",
            host = Text,
            head = new { name = Marker, post = Text, agencyId = "min-a" },
            members = new[] { new { name = Marker, post = Text, agencyId = "min-b" } },
            parentId = "visit",
            countryIds = new[] { "FR" },
            startsOn = "2026-03-10",
            endsOn = "2026-03-12",
            place = Marker,
            title = Text,
            outcome = Text,
            reportedOn = (string?)null,
        }),
        ["addressees"] = Of("addressees", new { countryId = "FR", name = Text, post = Text, formOfAddress = Text, from = "2025", until = (string?)null }),
        ["agencies"] = Of("agencies", new
        {
            kind = "ministry",
            name = Text,
            parentId = "min-a",
            validFrom = "2000",
            validTo = "2025-03-01",
            successorIds = new[] { "min-b" },
            language = "en",
            focalPoints = FocalPoints,
        }),
        ["agencyAccounts"] = Of("agencyAccounts", new { agencyId = "min-a", kind = "group", value = Marker, from = "2025-01-01", to = "2027-01-01", note = Marker }),
        ["agreements"] = Of("agreements", new
        {
            title = Text,
            type = "treaty",
            parties = new[] { "VN", "FR" },
            level = "state",
            status = "in_force",
            signedOn = "2016-04-10",
            inForceOn = "2016-05-10",
            expiresOn = "2026-05-10",
            renewal = new { kind = "none" },
            leadAgencyId = "min-a",
            coordinatingAgencyIds = new[] { "min-b" },
            activityId = "visit",
            reviewEveryMonths = 3,
            regime = "treaty",
            multilateral = false,
            entryIntoForce = new { rule = "on_date" },
            denunciationNotice = new { months = 3 },
            languages = new[] { "vi", "fr" },
            prevailingLanguage = "fr",
            texts = new[] { new { attachmentId = $"{Marker}file", language = "fr", role = "original" } },
            unRegistrationNumber = Marker,
            depositary = Text,
            place = Marker,
            signatories = new[] { new { countryId = "FR", name = Marker, title = Text } },
            relatedTo = new[] { new { relation = "replaces", agreementId = "treaty" } },
            procedure = new { signing = "home", opinions = new[] { new { agencyId = "min-b", askedOn = "2016-01-10", note = Marker } }, evidence = new[] { new { of = "deposited", note = Marker } } },
            warningAnswers = new[] { new { warning = "overlap", agreementId = "treaty", answer = Marker } },
        }),
        ["assignments"] = Of("assignments", new { about = new { collection = "countries", id = "FR" }, person = Marker, dueOn = "2026-04-15", assignedAt = LongAfter, assignedBy = Marker, assignee = $"key:{Marker}", assigner = $"key:{Marker}" }),
        ["calendarTokens"] = Of("calendarTokens", new { name = Marker, clearance = "confidential", changes = true, sha256 = new string('a', 64), revokedAt = (string?)null }),
        ["commendations"] = Of("commendations", new { title = Text, awardedBy = Marker, awardedOn = "2026-03-01", recipients = new[] { Marker }, basis = Marker }),
        ["comments"] = Of("comments", new
        {
            about = new { collection = "countries", id = "FR" },
            body = $"{Marker} @[dev-reader]",
            replyTo = (string?)null,
            mentions = new[] { Marker },
            editedAt = "2026-03-02T00:00:00Z",
            withdrawnAt = (string?)null,
            author = $"key:{Marker}",
            mentioned = new[] { "key:dev-reader", "key:dev-editor", "key:plain-admin", "key:plain-assessor" },
            addressed = new[] { new { credential = "key:dev-reader", at = LongAfter } },
            answered = "key:plain-admin",
        }),
        ["commitments"] = Of("commitments", new
        {
            title = Text,
            quote = Text,
            countryIds = new[] { "FR" },
            agreementId = "treaty",
            activityId = "visit",
            leadAgencyId = "min-a",
            coordinatingAgencyIds = new[] { "min-b" },
            madeOn = "2025-01-01",
            dueOn = "2026-01-31",
            verifiable = true,
            verifiableBy = "officer",
            reviewEveryMonths = 3,
            responsiblePost = Text,
            sector = "health",
            authority = "government",
            product = Text,
            milestones = new[] { new { title = Text, dueOn = "2025-06-30" } },
            outcome = new { indicator = Text, unit = Text, baseline = new { on = "2025-01-01", value = 1, note = Marker }, target = new { on = "2026-12-31", value = 9 }, measurements = Array.Empty<object>() },
            obstacleAnswers = new[] { new { obstacle = 1, on = "2026-02-10", by = Marker, text = Marker, settled = false } },
            reviews = new[] { new { on = "2026-02-01", by = Marker, voice = "claim", status = "limited", progress = 10, note = Marker, obstacles = new[] { new { kind = "legal", level = "government", text = Marker } }, proposal = Marker, nextStep = new { text = Marker, dueOn = "2026-05-01" }, evidence = new[] { new { url = $"https://example.org/{Marker}", note = Marker } } } },
        }),
        ["countries"] = Of("countries", new
        {
            kind = "state",
            iso3 = "XQX",
            m49 = "999",
            name = Text,
            region = "Europe",
            subregion = Marker,
            unMember = true,
            relations = new { events = new[] { new { @event = "established", on = "1976-04-12", note = Marker } } },
            desk = Marker,
            otherNames = new[] { new { name = Marker } },
            existsFrom = "1900",
            existsUntil = (string?)null,
            successorIds = Array.Empty<string>(),
        }),
        ["deadlineRules"] = Of("deadlineRules", new
        {
            title = Text,
            law = Marker,
            article = Marker,
            regime = "treaty",
            from = new[] { "signed" },
            done = "published",
            days = 10,
            bearer = "ministry",
            agencyId = "min-a",
            reading = "read",
            levels = Array.Empty<string>(),
            multilateral = (bool?)null,
            signing = (string?)null,
            shortProcedure = (bool?)null,
            amending = (bool?)null,
            dayKind = "calendar",
            onDayOff = "stays",
            yearlyOn = (string?)null,
            validFrom = (string?)null,
            validTo = (string?)null,
            activityKinds = Array.Empty<string>(),
            direction = (string?)null,
            packPart = (string?)null,
            dataFrom = (string?)null,
            dataTo = (string?)null,
        }),
        ["documents"] = Of("documents", new { type = "policy_brief", title = Text, @abstract = Text, authors = new[] { Marker }, countryIds = new[] { "FR" }, topics = new[] { Marker }, language = "en", publishedOn = "2026-03-01", activityId = "visit" }),
        ["holidays"] = Of("holidays", new { on = "2026-04-15", kind = "day_off", name = Text }),
        ["jubileeRules"] = Of("jubileeRules", new
        {
            kind = "exhibition",
            title = Text,
            events = Array.Empty<string>(),
            classes = Array.Empty<string>(),
            importance = (string?)null,
            daysBefore = 77,
            agencyId = "min-a",
            validFrom = (string?)null,
            validTo = (string?)null,
        }),
        ["jubileeTasks"] = Of("jubileeTasks", new
        {
            occasionId = "relations.established:countries:FR:2033-04-12",
            kind = "other",
            title = Text,
            agencyId = "min-a",
            responsible = Marker,
            dueOn = "2033-02-02",
            doneOn = (string?)null,
            droppedOn = (string?)null,
            note = Marker,
        }),
        ["missions"] = Of("missions", new { type = "embassy", hostCountryId = "FR", city = Text, accreditedTo = new[] { "DE" }, openedOn = "1976-05-01", seenOpenOn = "2026-01-01", closedOn = (string?)null }),
        ["notifications"] = Of("notifications", new
        {
            @event = "commitment.due",
            subject = new { collection = "commitments", id = "bridge" },
            occursOn = "2026-05-10",
            leadDays = 30,
            dueOn = "2026-04-10",
            late = false,
            @class = "round",
            years = 10,
            number = 1,
            changes = new { first = 1, last = 1, operation = "update" },
            subscriptionId = $"{Marker}-subscriptions",
            addressee = new { agencyId = "min-a", role = "focal_point" },
            status = "dead",
            reason = (string?)null,
            nextAttemptAt = (string?)null,
            deliveredAt = (string?)null,
            replayedAt = (string?)null,
            attempts = Array.Empty<object>(),
        }),
        ["observances"] = Of("observances", new { title = Text, kind = "national_day", countryId = (string?)null, agencyId = (string?)null, foundedOn = "1946-05-05", yearlyOn = (string?)null, observedUntil = (string?)null }),
        ["participantActions"] = Of("participantActions", new { agreementId = "treaty", countryId = "FR", kind = "reservation", on = "2016-01-01", text = Text, instrument = Marker, notice = new { reference = Marker }, agencyId = (string?)null, participantName = (object?)null, effectiveOn = (string?)null, concernsId = (string?)null }),
        ["partnerships"] = Of("partnerships", new { countryId = "FR", level = "special", sector = (string?)null, title = Text, effectiveOn = "2020-04-20", endsOn = (string?)null, instrument = Marker, place = Marker }),
        ["reviewCycles"] = Of("reviewCycles", new
        {
            kind = "quarterly",
            title = Text,
            opensOn = "2026-01-01",
            dueOn = "2026-04-30",
            period = new { period = "2026-Q1", calendar = "official" },
            scope = new { countryIds = new[] { "FR" } },
            status = "open",
            preparedBy = Marker,
            preparedOn = "2026-04-01",
            closedAtVersion = (long?)null,
            closedOn = (string?)null,
            meeting = new { heldOn = "2026-04-15", place = Marker, chair = Marker, secretary = Marker, attendance = new[] { new { name = Marker, post = Marker, agencyId = "min-a" } }, discussion = Text },
            decisions = new[] { new { number = 1, text = Text, agencyId = "min-a", dueOn = "2026-04-20", item = new { kind = "late", commitmentId = "bridge" } } },
        }),
        ["savedViews"] = Of("savedViews", new
        {
            title = Text,
            collection = "agreements",
            query = $"q={Marker}",
            sharing = "everybody",
            defaultOfRoles = new[] { "reader" },
            defaultOfAgencyIds = new[] { "min-a" },
            owner = $"key:{Marker}",
            names = Array.Empty<object>(),
        }),
        ["subscriptions"] = Of("subscriptions", new
        {
            title = Text,
            channel = "email",
            target = $"{Marker}@example.org",
            secret = (string?)null,
            formerSecrets = Array.Empty<object>(),
            events = Array.Empty<string>(),
            filter = new { countryIds = new[] { "FR" } },
            leadDays = new[] { 7 },
            language = "en",
            active = true,
            pausedUntil = (string?)null,
            clearance = "confidential",
            goneAt = (string?)null,
            handshake = false,
            owner = new { credential = $"key:{Marker}", name = Marker, role = "reader", confidential = true, agencyIds = Array.Empty<string>() },
            confirmedAt = (string?)null,
        }),
        ["targets"] = Of("targets", new
        {
            taskGroup = 1,
            title = Text,
            unit = Text,
            metric = "manual",
            baseline = new { on = "2025-01-01", value = 1, note = Marker },
            goals = new[] { new { year = 2030, value = 115 } },
            measurements = new[] { new { on = "2026-01-01", value = 90, note = Marker } },
        }),
    };

    private static object[] FocalPoints => [new { name = Marker, post = Marker, email = $"{Marker}@example.org", phone = "024 1234", deputy = new { name = Marker }, from = "2020-01-01" }];

    private static object Text => new { en = $"The {Marker}", vi = $"Bí mật {Marker}", ar = $"سر {Marker}" };

    /// <summary>The id of the hidden record of a collection.</summary>
    public static string IdIn(string collection) => collection == "countries" ? Country : $"{Marker}-{collection}".ToLowerInvariant();

    /// <summary>Starts the app with the records.</summary>
    /// <param name="withHidden">Whether there are hidden records.</param>
    /// <param name="classification">How they are classified. If internal, an agency that everybody sees has focal points too.</param>
    public static async Task<HiddenScene> StartAsync(bool withHidden, string classification = "confidential")
    {
        var scene = new HiddenScene(await StartAppAsync(null, _ => { }));
        await scene.PutPublicAsync(withHidden && classification == "internal");
        await scene.LookAsync();
        if (withHidden)
            await scene.PutHiddenAsync(classification);
        await scene.PutNamingAsync(withHidden);
        return scene;
    }

    /// <summary>Keeps a snapshot of a scene and starts a second instance on its registry, which loads it from there.</summary>
    public static async Task<HiddenScene> StartFromKeptAsync(HiddenScene scene)
    {
        var lines = new ConcurrentQueue<string>();
        Assert.NotNull(await scene.App.Services.GetRequiredService<SnapshotKeeper>().RunAsync(CancellationToken.None));
        var kept = new HiddenScene(await StartAppAsync(scene.App, builder => builder.Logging.AddFilter("BangGiao.Registry.Log", LogLevel.Information).AddProvider(new LoggedLines(lines))));
        await kept.App.VersionAsync();
        Assert.Contains(lines, line => line.StartsWith("Loaded the kept snapshot of version ", StringComparison.Ordinal));
        return kept;
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private static Task<RegistryApp> StartAppAsync(RegistryApp? on, Action<FunctionsApplicationBuilder> adapt) => RegistryApp.StartAsync(
        on,
        [
            .. RegistryApp.Key(3, "plain-admin", "admin"), .. RegistryApp.Key(4, "reporter-a", "reporter", "min-a"), .. RegistryApp.Key(5, "reporter-c", "reporter", "min-c"), .. RegistryApp.Key(6, "plain-assessor", "assessor"),
        ],
        builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(new MovableClock(Noon));
            adapt(builder);
        });

    private async Task PutPublicAsync(bool withFocalPoints)
    {
        await PutAsync("countries", "FR", Some.Country("FR", en: "France"));
        await PutAsync("countries", "DE", Some.Country("DE", en: "Germany"));
        await PutAsync("agencies", "min-a", Some.Agency("min-a"));
        var other = JObject.FromObject(Some.Agency("min-b"));
        if (withFocalPoints)
            other["focalPoints"] = JArray.FromObject(FocalPoints);
        await PutAsync("agencies", "min-b", other);
        await PutAsync("partnerships", "fr-2013", new { countryId = "FR", level = "strategic", effectiveOn = "2013-09-25" });
        await PutAsync("activities", "visit", new { kind = "visit", countryIds = new[] { "FR" }, startsOn = "2025-01-10", title = new { en = "Visit" }, direction = "incoming", hostAgencyId = "min-a" });
        await PutAsync("agreements", "treaty", new { title = new { en = "Treaty" }, type = "treaty", parties = new[] { "VN", "FR" }, status = "in_force", signedOn = "2015-06-01", inForceOn = "2015-07-01", activityId = "visit" });
        await PutAsync("commitments", "bridge", Some.Commitment("bridge", "min-a", more: new { countryIds = new[] { "FR" }, agreementId = "treaty", activityId = "visit" }));
        await PutAsync("missions", "embassy-fr", new { type = "embassy", hostCountryId = "FR", openedOn = "1980-01-01" });
        await PutAsync("documents", "study", new { type = "policy_brief", title = new { en = "Study" }, countryIds = new[] { "FR" } });
        await PutAsync("targets", "missions", new { taskGroup = 2, title = new { en = "Missions" }, metric = "missions.open", goals = new[] { new { year = 2030, value = 115 } } });
        await PutAsync("commendations", "medal", new { title = new { en = "Medal" }, recipients = new[] { "The department" } });
        await PutAsync("reviewCycles", "round-1", new { kind = "quarterly", title = new { en = "Round 1" }, opensOn = "2025-10-01", dueOn = "2025-12-31" });
        await (await App.Admin.SendJsonAsync(HttpMethod.Post, "reviewCycles/round-1/close", null, ("If-Match", "*"))).JsonAsync();
        await PutAsync("reviewCycles", "round-2", new { kind = "quarterly", title = new { en = "Round 2" }, opensOn = "2026-01-01", dueOn = "2026-03-31" });
    }

    // Every signed-in person has looked before the hidden records were written.
    private async Task LookAsync()
    {
        foreach (var key in new[] { "dev-reader", "dev-editor", "plain-admin", "plain-assessor", "reporter-a", "reporter-c" })
        {
            using var client = Client(key);
            Assert.Equal(HttpStatusCode.OK, (await client.PostAsync("lastLook/seen", null)).StatusCode);
        }
    }

    // Bypasses the rules, because clients can create neither notifications nor tokens with a given id.
    private async Task PutHiddenAsync(string classification)
    {
        foreach (var (collection, body) in Hidden)
        {
            var classified = (JObject)body.DeepClone();
            classified["classification"] = classification;
            await WriteAsync(collection, classified);
        }
        var about = (JObject)Hidden["notifications"].DeepClone();
        about.Merge(JObject.FromObject(new { id = "about-what-is-hidden", classification = "internal", subject = new { collection = "agreements", id = IdIn("agreements") } }));
        await WriteAsync("notifications", about);
        // Both are of a class that readers see, and so is neither: the record that they are about is hidden.
        foreach (var (collection, members) in new (string, object)[] { ("comments", new { }), ("assignments", new { assignee = "key:dev-reader" }) })
        {
            var work = (JObject)Hidden[collection].DeepClone();
            work.Merge(JObject.FromObject(new { id = "about-what-is-hidden", classification = "internal", about = new { collection = "agreements", id = IdIn("agreements") } }));
            work.Merge(JObject.FromObject(members));
            await WriteAsync(collection, work);
        }
        await WriteAsync("activities", Another("activities", classification, new { kind = "delegation", direction = "outgoing" }));
        await WriteAsync("agreements", Another("agreements", classification, new { status = "negotiating", signedOn = (string?)null, inForceOn = (string?)null, expiresOn = (string?)null, procedure = new { proposedOn = "2026-01-05" } }));
        // Private views of one person, and one that is no longer shared, of any classification.
        var kept = (JObject)Hidden["savedViews"].DeepClone();
        kept.Merge(JObject.FromObject(new { id = "about-what-is-hidden", classification = "public", sharing = "private", defaultOfRoles = Array.Empty<string>(), defaultOfAgencyIds = Array.Empty<string>() }));
        kept["defaultOfRoles"] = kept["defaultOfAgencyIds"] = new JArray();
        await WriteAsync("savedViews", kept);
        await WriteAsync("partnerships", JObject.FromObject(new { id = "step-of-what-is-hidden", countryId = Country, level = "strategic", effectiveOn = "2021", classification = "public" }));
    }

    // Public records that refer to hidden ones. Callers who do not see those see the records without these references.
    private async Task PutNamingAsync(bool withHidden)
    {
        string[] Countries() => withHidden ? ["FR", Country, "DE"] : ["FR", "DE"];
        string? One(string collection) => withHidden ? IdIn(collection) : null;
        await PutAsync("agencies", "min-c", Some.Agency("min-c", One("agencies")));
        await PutAsync("activities", "naming-visit", Without(new
        {
            kind = "visit",
            direction = "outgoing",
            countryIds = Countries(),
            startsOn = "2026-02-10",
            title = new { en = "Naming visit" },
            hostAgencyId = One("agencies"),
            parentId = One("activities"),
            head = Without(new { name = "Somebody", agencyId = One("agencies") }),
            members = withHidden ? new[] { new { name = "Somebody else", agencyId = IdIn("agencies") } } : [],
        }));
        await PutAsync("agreements", "naming-treaty", Without(new
        {
            title = new { en = "Naming treaty" },
            type = "treaty",
            parties = Countries().Prepend("VN"),
            status = "in_force",
            signedOn = "2016-06-01",
            inForceOn = "2016-06-02",
            expiresOn = "2026-09-01",
            leadAgencyId = One("agencies"),
            activityId = One("activities"),
            signatories = withHidden ? new object[] { new { countryId = Country, name = "Somebody" } } : [],
            relatedTo = withHidden ? new object[] { new { relation = "amends", agreementId = IdIn("agreements") } } : [],
            procedure = new { signing = "home", opinions = withHidden ? new object[] { new { agencyId = IdIn("agencies"), askedOn = "2016-01-10" } } : [] },
        }));
        await PutAsync("agreements", "naming-draft", Without(new
        {
            title = new { en = "Naming draft" },
            type = "treaty",
            parties = Countries().Prepend("VN"),
            status = "negotiating",
            leadAgencyId = One("agencies"),
            procedure = new { proposedOn = "2026-01-05", opinions = withHidden ? new object[] { new { agencyId = IdIn("agencies"), askedOn = "2026-01-10" } } : [] },
        }));
        await PutAsync("deadlineRules", "rule", new { title = new { en = "Send it" }, law = "108", article = "1", regime = "treaty", from = new[] { "signed" }, done = "deposited", days = 10, bearer = "lead", reading = "read" });
        await PutAsync("observances", "fr-national-day", new { title = new { en = "Day of France" }, kind = "national_day", countryId = "FR", yearlyOn = "07-14" });
        await PutAsync("jubileeRules", "letters", new { kind = "congratulation", daysBefore = 14, classification = "public" });
        await PutAsync("jubileeTasks", "fr-letter", new { occasionId = "relations.established:countries:FR:2033-04-12", kind = "congratulation", agencyId = "min-b", classification = "public" });
        if (withHidden)
            await PutAsync("jubileeTasks", "task-of-what-is-hidden", new { occasionId = $"relations.established:countries:{Country}:2026-04-12", kind = "gift", classification = "public" });
        if (withHidden)
            await PutAsync("participantActions", "action-of-what-is-hidden", new { agreementId = "treaty", countryId = Country, kind = "ratification", on = "2016-02-01" });
        await PutAsync("commitments", "naming-bridge", Some.Commitment("naming-bridge", "min-a", more: Without(new
        {
            countryIds = Countries(),
            agreementId = One("agreements"),
            activityId = One("activities"),
            coordinatingAgencyIds = withHidden ? new[] { IdIn("agencies"), "min-b" } : ["min-b"],
        })));
        await PutAsync("documents", "naming-study", new { type = "policy_brief", title = new { en = "Naming study" }, countryIds = Countries() });
        await PutAsync("missions", "naming-mission", new { type = "embassy", hostCountryId = "DE", openedOn = "1981-01-01", accreditedTo = withHidden ? new[] { Country } : [] });
        await PutAsync("reviewCycles", "naming-round", Without(new
        {
            kind = "annual",
            title = new { en = "Naming round" },
            opensOn = "2026-01-01",
            dueOn = "2026-12-31",
            scope = new { countryIds = Countries() },
            decisions = withHidden
                ? new[] { new { number = 1, text = new { en = "Settle it" }, agencyId = "min-a", dueOn = "2026-03-31", item = new { kind = "late", commitmentId = IdIn("commitments") } } }
                : null,
        }));
    }

    // Another hidden record of a collection, if one does not cover all cases.
    private static JObject Another(string collection, string classification, object more)
    {
        var body = (JObject)Hidden[collection].DeepClone();
        body.Merge(JObject.FromObject(more), new() { MergeNullValueHandling = MergeNullValueHandling.Merge });
        (body["id"], body["classification"]) = ($"{IdIn(collection)}-too", classification);
        foreach (var empty in body.Properties().Where(member => member.Value.Type == JTokenType.Null).ToList())
            empty.Remove();
        return body;
    }

    private static JObject Without(object fields)
    {
        var all = JObject.FromObject(fields);
        foreach (var empty in all.Properties().Where(member => member.Value.Type == JTokenType.Null).ToList())
            empty.Remove();
        return all;
    }

    private async Task PutAsync(string collection, string id, object body) =>
        await (await App.Admin.PutJsonAsync($"{collection}/{id}", body, ("If-None-Match", "*"))).JsonAsync(HttpStatusCode.Created);

    private async Task WriteAsync(string collection, JObject body)
    {
        IReadOnlyList<RecordKey> touches = collection == "partnerships" ? [new("countries", (string)body["countryId"]!)] : [];
        var change = new PlannedChange(new(collection, (string)body["id"]!), BangGiao.Registry.Snapshots.Operation.Create, (JObject)body.DeepClone(), touches);
        var written = await App.Services.GetRequiredService<RegistryWriter>().WriteAsync(
            new() { Author = new($"{Marker} author", $"{Marker}-request"), Decide = _ => WriteDecision.Write(change) }, CancellationToken.None);
        Assert.Null(written.Refusal);
    }

    private static JObject Of(string collection, object fields)
    {
        var body = JObject.FromObject(fields);
        body.AddFirst(new JProperty("id", IdIn(collection)));
        body.Merge(JObject.FromObject(new { classification = "confidential", source = new { url = $"https://example.org/{Marker}", note = Marker }, tags = new[] { Marker }, verifiedAt = "2026-01-01" }));
        body["sources"] = new JArray(
            JObject.FromObject(new { url = $"https://example.org/{Marker}", note = Marker, preferred = true, title = Marker, publisher = Marker, quote = Marker, accessedOn = "2026-01-01" }),
            JObject.FromObject(new { url = $"https://example.com/{Marker}" }));
        body["attachments"] = new JArray(JObject.FromObject(new
        {
            id = $"{Marker}file",
            name = $"{Marker}.pdf",
            size = 1,
            contentType = "application/pdf",
            sha256 = new string('a', 64),
            addedAt = "2026-01-01T00:00:00Z",
            addedBy = Marker,
        }));
        return body;
    }
}

using System.Text;
using BangGiao.Registry.Profiles;
using BangGiao.Treaties.Agreements;
using BangGiao.Unit.Web.Access;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Registry.Profiles;

public sealed class OwnerProfileTests
{
    public static TheoryData<string> Shipped => [.. OwnerProfiles.Names];

    [Fact]
    public void Viet_Nam_and_the_United_States_ship() => Assert.Equal(["us", "vn"], OwnerProfiles.Names);

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_shipped_profile_is_the_file_of_its_data_and_valid(string name) =>
        Assert.Equal(RecordJson.ToBody(OwnerProfiles.Shipped(name)), RecordJson.ToBody(OwnerProfiles.Read(name, Text(Body(name)))), JToken.EqualityComparer);

    [Theory]
    [InlineData(null, "VN", "comprehensive", "vn")]
    [InlineData(null, "US", "legation", "natural_earth")]
    [InlineData("us", "VN", "legation", "natural_earth")]
    [InlineData(null, "PT", "comprehensive", "natural_earth")]
    public void A_registry_has_the_profile_of_the_setting_then_of_its_state_then_of_Viet_Nam(string? setting, string state, string level, string map)
    {
        var profile = OwnerProfiles.For(setting, state);

        Assert.Equal((level, map), (profile.Levels[0].Code, profile.Map));
    }

    [Fact]
    public void A_profile_that_there_is_not_is_named_with_those_that_there_are() => Assert.Equal(
        "Registry:Profile is atlantis. It must be one of us, vn, or the path of a file.",
        Assert.Throws<InvalidProfileException>(() => OwnerProfiles.For("atlantis", "VN")).Message);

    [Theory]
    [InlineData("timeZone", "\"Mars/Olympus\"", "/timeZone must be the IANA name of a time zone that this machine knows")]
    [InlineData("firstDay", "\"1950\"", "/firstDay must be a")]
    [InlineData("languages", "[]", "/languages must name at least one of en, vi, ar")]
    [InlineData("languages", "[\"en\", \"en\"]", "/languages/1 is named twice")]
    [InlineData("languages", "[\"de\"]", "/languages/0 must be one of en, vi, ar")]
    [InlineData("levels", "[]", "/levels must have 1 to 20 levels")]
    [InlineData("levels[1].code", "\"comprehensive\"", "/levels/1/code is the code of another level")]
    [InlineData("levels[0].code", "\"Comprehensive\"", "/levels/0/code must be a code: a lower-case letter")]
    [InlineData("levels[0].kind", "\"high\"", "/levels/0/kind must be one of framework, beside, sectoral")]
    [InlineData("levels[0].kind", "\"sectoral\"", "/levels/1/kind must be sectoral: sectoral levels come last")]
    [InlineData("levels[0].weight", "31", "/levels/0/weight must be from 0 to 30")]
    [InlineData("levels[0].label", "{ \"en\": \"Partnership\", \"ar\": \"شراكة\" }", "/levels/0/label/vi is required: the language is one of /languages")]
    [InlineData("levels[0].description", "\" \"", "/levels/0/description must be a sentence in English")]
    [InlineData("anniversaries.tiers", "[]", "/anniversaries/tiers must have 1 to 10 tiers")]
    [InlineData("anniversaries.tiers[0].divisibleBy", "0", "/anniversaries/tiers/0/divisibleBy must be a number of years from 1 to 1000")]
    [InlineData("anniversaries.tiers[1].remainder", "10", "/anniversaries/tiers/1/remainder must be from 0 to divisibleBy - 1")]
    [InlineData("anniversaries.tiers[1].leadDays", "[-1]", "/anniversaries/tiers/1/leadDays must be numbers of days from 0 to 3660")]
    [InlineData("map", "\"moon\"", "/map must be one of vn, natural_earth")]
    [InlineData("escalation[0].fromDay", "2", "/escalation/0/fromDay must be 1: what is overdue has reached the first step")]
    [InlineData("escalation[2].fromDay", "31", "/escalation/2/fromDay must be after 31, to 3660")]
    [InlineData("escalation[1].code", "\"lead_agency\"", "/escalation/1/code is the code of another step")]
    [InlineData("escalation[1].agencies", "\"some\"", "/escalation/1/agencies must be one of lead, all")]
    [InlineData("escalation[1].label", "{ \"en\": \"Two\", \"vi\": \"Hai\" }", "/escalation/1/label/ar is required")]
    [InlineData("law", "{}", "/law/regimes is required")]
    [InlineData("law.regimes", "[]", "/law/regimes must have 1 to 20 laws; leave out law for an owner without law rules")]
    [InlineData("law.regimes[1].code", "\"treaty\"", "/law/regimes/1/code is the code of another law")]
    [InlineData("law.regimes[0].basis.source", "\"a book\"", "/law/regimes/0/basis/source must be an address")]
    [InlineData("law.regimes[0].basis.text", "{ \"en\": \"Law\", \"vi\": \"Luật\" }", "/law/regimes/0/basis/text/ar is required")]
    [InlineData("law.regimeOf[0].regime", "\"pact\"", "/law/regimeOf/0/regime must be one of treaty, international_agreement")]
    [InlineData("law.regimeOf[1].types", "[]", "/law/regimeOf/1 must have types or levels")]
    [InlineData("law.reservedNames[0].names", "[\" \"]", "/law/reservedNames/0/names must have 1 to 50 names")]
    [InlineData("law.unusualTypes[0].regime", "\"pact\"", "/law/unusualTypes/0/regime must be one of")]
    [InlineData("law.periods[0].opensOnDay", "1", "/law/periods/0/opensOnDay must be a day from 2 to 28")]
    [InlineData("law.periods[0].closesOnDay", "20", "/law/periods/0/closesOnDay must be 14, so that one period follows the other")]
    [InlineData("law.periods[0].reportsDueOnDay", "13", "/law/periods/0/reportsDueOnDay must be from closesOnDay to 28")]
    [InlineData("law.yearlyPack.parts[0].regime", "\"pact\"", "/law/yearlyPack/parts/0/regime must be one of")]
    [InlineData("law.yearlyPack.parts[1].slot", "\"treaties\"", "/law/yearlyPack/parts/1/slot is the slot of another part")]
    [InlineData("law.yearlyPack.parts[1].code", "\"treaty_report\"", "/law/yearlyPack/parts/1/code is the code of another part")]
    [InlineData("law.yearlyPack.parts[0].slot", "\"conferences\"", "/law/yearlyPack/parts/0/regime is for reports and plans of agreements only")]
    [InlineData("motto", "\"x\"", "/motto 'motto' is not a known field")]
    public void A_wrong_field_is_named_with_its_place_and_what_is_allowed(string path, string value, string fault)
    {
        var body = Body("vn");
        if (body.SelectToken(path) is { } token)
            token.Replace(JToken.Parse(value));
        else
            body[path] = JToken.Parse(value);

        var message = Assert.Throws<InvalidProfileException>(() => OwnerProfiles.Read("mine.json", Text(body))).Message;

        Assert.StartsWith("The profile mine.json is invalid. ", message, StringComparison.Ordinal);
        Assert.Contains(fault, message, StringComparison.Ordinal);
    }

    public static TheoryData<string> Leaves => [.. Body("vn").Descendants().OfType<JValue>().Select(leaf => leaf.Path)];

    [Theory]
    [MemberData(nameof(Leaves))]
    public void No_field_may_have_another_type(string path)
    {
        var body = Body("vn");
        body.SelectToken(path)!.Replace(new JArray(new JArray()));

        var message = Assert.Throws<InvalidProfileException>(() => OwnerProfiles.Read("mine.json", Text(body))).Message;

        Assert.Contains("/" + path.Replace("[", "/", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Replace('.', '/') + " ", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("law.regimeOf[0].levels", "[\"village\"]", "/law/regimeOf/0/levels/0 must be one of state, government, ministry, locality")]
    [InlineData("law.regimeOf[1].types", "[\"treaty\", \"handshake\"]", "/law/regimeOf/1/types/1 must be one of treaty, agreement,")]
    [InlineData("law.unusualTypes[0].types", "[\"handshake\"]", "/law/unusualTypes/0/types/0 must be one of treaty, agreement,")]
    public void The_law_names_types_and_levels_that_agreements_have(string path, string value, string fault)
    {
        var body = Body("vn");
        body.SelectToken(path)!.Replace(JToken.Parse(value));

        var found = Assert.Single(new LawCheck().Faults(OwnerProfiles.Read("mine.json", Text(body))));

        Assert.StartsWith(fault, $"{found.Pointer} {found.Detail}", StringComparison.Ordinal);
    }

    [Fact]
    public void The_law_of_the_default_is_that_of_its_own_state_only()
    {
        Assert.NotNull(OwnerProfiles.For(null, "VN").Law);
        Assert.Null(OwnerProfiles.For(null, "PT").Law);
        Assert.Null(OwnerProfiles.For(null, "US").Law);
        Assert.Empty(OwnerProfiles.Shipped("us").Escalation);
    }

    [Theory]
    [InlineData("{", "line 1, column 2")]
    [InlineData("[]", "must be a JSON object")]
    public void The_error_for_a_profile_that_is_no_JSON_object_names_the_place(string text, string fault) => Assert.Contains(
        fault, Assert.Throws<InvalidProfileException>(() => OwnerProfiles.Read("mine.json", Encoding.UTF8.GetBytes(text))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_level_of_another_profile_has_its_code_as_its_name_and_no_rank()
    {
        var (profile, legation) = (OwnerProfiles.Default, new BangGiao.Relations.Partnerships.PartnershipLevel("legation"));

        Assert.Equal(("legation", -1), (profile.LabelOf(legation).In(Language.Vi), profile.RankOf("legation")));
    }

    [Fact]
    public void Levels_rank_in_the_order_of_the_file() =>
        Assert.Equal([0, 1, 2, 3, 4], OwnerProfiles.Default.Levels.Select(level => OwnerProfiles.Default.RankOf(level.Code)));

    private static JObject Body(string name) => JObject.Parse(File.ReadAllText(Path.Combine(Sources.Root, "data", name, "profile.json")));

    private static byte[] Text(JObject body) => Encoding.UTF8.GetBytes(body.ToString());
}

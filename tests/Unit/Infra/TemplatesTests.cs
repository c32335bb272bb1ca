using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Infra;

/// <summary>The templates of the deployment, compiled and linted by the released compiler.</summary>
public sealed partial class TemplatesTests
{
    private const int MostLinesOfAModule = 119;

    public static TheoryData<string> ParameterFiles => new(Bicep.ParameterFiles.Select(Path.GetFileName)!);

    [Fact]
    public async Task The_templates_compile_without_a_warning()
    {
        var (status, compiled, said) = await Bicep.RunAsync("build", Bicep.Main, "--stdout");

        Assert.Equal((0, ""), (status, said));
        Assert.NotEmpty(JObject.Parse(compiled)["resources"]!);
    }

    [Fact]
    public async Task The_templates_pass_the_linter_without_a_warning()
    {
        var (status, _, said) = await Bicep.RunAsync("lint", Bicep.Main);

        Assert.Equal((0, ""), (status, said));
    }

    [Theory]
    [MemberData(nameof(ParameterFiles))]
    public async Task The_parameters_of_each_environment_compile_without_a_warning(string file)
    {
        var (status, _, said) = await Bicep.RunAsync("build-params", Path.Combine(Bicep.Folder, "parameters", file), "--stdout");

        Assert.Equal((0, ""), (status, said));
    }

    [Fact]
    public void There_are_parameters_for_development_tests_and_production() =>
        Assert.Equal(["dev.bicepparam", "production.bicepparam", "test.bicepparam"], Bicep.ParameterFiles.Select(Path.GetFileName));

    [Fact]
    public async Task Production_is_private_locked_watched_and_has_a_budget()
    {
        var parameters = await Bicep.ParametersAsync(Path.Combine(Bicep.Folder, "parameters", "production.bicepparam"));

        Assert.True((bool)parameters["network"]!["value"]!["isPrivate"]!);
        Assert.True((bool)parameters["protection"]!["value"]!["isLocked"]!);
        Assert.True((bool)parameters["protection"]!["value"]!["readsAreLogged"]!);
        Assert.NotEmpty(parameters["alertMails"]!["value"]!);
        Assert.True((int)parameters["budget"]!["value"]!["amount"]! > 0);
    }

    [Fact]
    public async Task Private_networking_Cosmos_DB_and_a_budget_are_deployed_only_on_request()
    {
        var parameters = (JObject)(await Bicep.CompiledAsync())["parameters"]!;

        Assert.False((bool)parameters["network"]!["defaultValue"]!["isPrivate"]!);
        Assert.Equal("storage", (string)parameters["tables"]!["defaultValue"]!);
        Assert.Equal(0, (int)parameters["budget"]!["defaultValue"]!["amount"]!);
    }

    [Fact]
    public async Task Every_parameter_output_and_property_of_a_parameter_is_described()
    {
        var declared =
            from template in ArmResources.Templates(await Bicep.CompiledAsync())
            from part in new[] { "parameters", "outputs" }
            from one in ((JObject?)template[part] ?? []).Properties()
            select (one.Name, one.Value);
        var properties =
            from template in ArmResources.Templates(await Bicep.CompiledAsync())
            from definition in ((JObject?)template["definitions"] ?? []).PropertyValues()
            from property in ((JObject?)definition["properties"] ?? []).Properties()
            select (property.Name, property.Value);

        Assert.DoesNotContain(declared.Concat(properties), one => string.IsNullOrWhiteSpace((string?)one.Value["metadata"]?["description"]));
    }

    [Fact]
    public void A_module_is_shorter_than_120_lines() => Assert.All(
        Bicep.Files.Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "modules"),
        file => Assert.InRange(File.ReadAllLines(file).Length, 1, MostLinesOfAModule));

    [Fact]
    public async Task Signed_heads_lie_in_a_container_of_their_own_that_nobody_overwrites_for_the_days_of_the_parameter()
    {
        var policy = Assert.Single(ArmResources.Of(await Bicep.CompiledAsync(), "Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies"));

        Assert.Contains("'signed-heads'", (string)policy["name"]!, StringComparison.Ordinal);
        Assert.Equal("[parameters('retentionDays')]", (string)policy["properties"]!["immutabilityPeriodSinceCreationInDays"]!);
        Assert.False((bool)policy["properties"]!["allowProtectedAppendWrites"]!);
        Assert.Equal("[not(parameters('policyIsLocked'))]", (string)policy["condition"]!);
    }

    [Fact]
    public void The_parameters_of_azd_are_parameters_of_the_template()
    {
        var known = DeclaredParameter().Matches(File.ReadAllText(Bicep.Main)).Select(match => match.Groups["name"].Value);

        var given = ((JObject)JObject.Parse(File.ReadAllText(Path.Combine(Bicep.Folder, "main.parameters.json")))["parameters"]!).Properties();

        Assert.Subset(known.ToHashSet(), given.Select(parameter => parameter.Name).ToHashSet());
    }

    [GeneratedRegex(@"^param (?<name>\w+) ", RegexOptions.Multiline)]
    private static partial Regex DeclaredParameter();
}

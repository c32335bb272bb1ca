using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Infra;

/// <summary>The rules that the compiled templates must always meet.</summary>
public sealed class PolicyTests
{
    private const string RoleAssignment = "Microsoft.Authorization/roleAssignments";
    private const string RoleOnTables = "Microsoft.DocumentDB/databaseAccounts/tableRoleAssignments";
    private const string DiagnosticSetting = "Microsoft.Insights/diagnosticSettings";

    // Resources that write logs or metrics, and have to send them to the workspace.
    private static readonly string[] Observed =
    [
        "Microsoft.DocumentDB/databaseAccounts",
        "Microsoft.KeyVault/vaults",
        "Microsoft.Network/networkSecurityGroups",
        "Microsoft.Network/virtualNetworks",
        "Microsoft.OperationalInsights/workspaces",
        "Microsoft.Storage/storageAccounts/blobServices",
        "Microsoft.Storage/storageAccounts/queueServices",
        "Microsoft.Storage/storageAccounts/tableServices",
        "Microsoft.Web/sites",
    ];

    // Resources that have nothing to send, or whose logs are in the workspace by another way. A new type has to be put into one of the lists.
    private static readonly string[] NotObserved =
    [
        RoleAssignment, RoleOnTables, DiagnosticSetting,
        "Microsoft.Authorization/locks",
        "Microsoft.Consumption/budgets",
        "Microsoft.DocumentDB/databaseAccounts/tables",
        "Microsoft.Insights/actionGroups",
        // Its data is in the workspace.
        "Microsoft.Insights/components",
        "Microsoft.Insights/metricAlerts",
        "Microsoft.Insights/scheduledQueryRules",
        "Microsoft.ManagedIdentity/userAssignedIdentities",
        "Microsoft.Network/privateDnsZones",
        "Microsoft.Network/privateDnsZones/virtualNetworkLinks",
        "Microsoft.Network/privateEndpoints",
        "Microsoft.Network/privateEndpoints/privateDnsZoneGroups",
        // Its services are observed.
        "Microsoft.Storage/storageAccounts",
        "Microsoft.Storage/storageAccounts/blobServices/containers",
        "Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies",
        "Microsoft.Storage/storageAccounts/managementPolicies",
        "Microsoft.Storage/storageAccounts/tableServices/tables",
        // A plan of Flex Consumption has only the metrics of its app.
        "Microsoft.Web/serverfarms",
        "Microsoft.Web/sites/basicPublishingCredentialsPolicies",
        "Microsoft.Web/sites/config",
    ];

    // The roles that may be given, by their names in the Azure portal; none of them manages resources.
    private static readonly Dictionary<string, string> Roles = new()
    {
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "Storage Blob Data Owner",
        ["974c5e8b-45b9-4653-ba55-5f855dd0fb88"] = "Storage Queue Data Contributor",
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "Storage Table Data Contributor",
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = "Monitoring Metrics Publisher",
        ["4633458b-17de-408a-b874-0445c86b69e6"] = "Key Vault Secrets User",
        ["b86a8fe4-44ce-4948-aee5-eecb2c155cd7"] = "Key Vault Secrets Officer",
    };

    [Fact]
    public async Task Storage_has_no_public_blob_no_shared_key_and_answers_https_with_TLS_1_2_only()
    {
        var account = await PropertiesAsync("Microsoft.Storage/storageAccounts");

        Assert.False((bool)account["allowBlobPublicAccess"]!);
        Assert.False((bool)account["allowSharedKeyAccess"]!);
        Assert.False((bool)account["allowCrossTenantReplication"]!);
        Assert.True((bool)account["supportsHttpsTrafficOnly"]!);
        Assert.Equal("TLS1_2", (string)account["minimumTlsVersion"]!);
        Assert.DoesNotContain(
            await OfAsync("Microsoft.Storage/storageAccounts/blobServices/containers"),
            container => container["properties"]?["publicAccess"] is { } access && (string)access! != "None");
    }

    [Fact]
    public async Task Blobs_are_versioned_and_can_be_brought_back_to_a_point_in_time()
    {
        var blobs = await PropertiesAsync("Microsoft.Storage/storageAccounts/blobServices");

        Assert.True((bool)blobs["isVersioningEnabled"]!);
        foreach (var protection in new[] { "changeFeed", "deleteRetentionPolicy", "containerDeleteRetentionPolicy", "restorePolicy" })
            Assert.True((bool)blobs[protection]!["enabled"]!, protection);
    }

    [Fact]
    public async Task The_app_answers_https_with_TLS_1_2_only_and_takes_no_password_for_a_deployment()
    {
        var site = await PropertiesAsync("Microsoft.Web/sites");

        Assert.True((bool)site["httpsOnly"]!);
        Assert.Equal(("1.2", "Disabled"), ((string)site["siteConfig"]!["minTlsVersion"]!, (string)site["siteConfig"]!["ftpsState"]!));
        Assert.Equal("UserAssignedIdentity", (string)site["functionAppConfig"]!["deployment"]!["storage"]!["authentication"]!["type"]!);
        var passwords = await OfAsync("Microsoft.Web/sites/basicPublishingCredentialsPolicies");
        Assert.Equal(2, passwords.Count);
        Assert.All(passwords, policy => Assert.False((bool)policy["properties"]!["allow"]!));
    }

    [Fact]
    public async Task Nothing_is_opened_by_a_key()
    {
        Assert.True((bool)(await PropertiesAsync("Microsoft.Insights/components"))["DisableLocalAuth"]!);
        Assert.True((bool)(await PropertiesAsync("Microsoft.OperationalInsights/workspaces"))["features"]!["disableLocalAuth"]!);
        var cosmos = await PropertiesAsync("Microsoft.DocumentDB/databaseAccounts");
        Assert.True((bool)cosmos["disableLocalAuth"]!);
        Assert.True((bool)cosmos["disableKeyBasedMetadataWriteAccess"]!);
        Assert.Equal("Tls12", (string)cosmos["minimalTlsVersion"]!);
        Assert.DoesNotContain("listKeys", (await Bicep.CompiledAsync()).ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_secret_that_was_deleted_can_be_brought_back_and_not_purged()
    {
        var vault = await PropertiesAsync("Microsoft.KeyVault/vaults");

        Assert.True((bool)vault["enableRbacAuthorization"]!);
        Assert.True((bool)vault["enableSoftDelete"]!);
        Assert.True((bool)vault["enablePurgeProtection"]!);
        Assert.Equal(90, (int)vault["softDeleteRetentionInDays"]!);
    }

    [Fact]
    public async Task No_secret_goes_in_by_a_parameter_or_out_by_an_output()
    {
        var templates = ArmResources.Templates(await Bicep.CompiledAsync()).ToList();

        Assert.Empty(await OfAsync("Microsoft.KeyVault/vaults/secrets"));
        foreach (var declared in templates.SelectMany(template => new[] { template["parameters"], template["outputs"] }.OfType<JObject>()).SelectMany(part => part.Properties()))
        {
            Assert.DoesNotContain("secure", ((string?)declared.Value["type"] ?? "").ToLowerInvariant(), StringComparison.Ordinal);
            Assert.DoesNotMatch("(?i)password|connectionString|^key|privateKey|secretValue", declared.Name);
        }
        Assert.DoesNotMatch(@"(?i)\blist\w*\(", string.Concat(templates.Select(template => template["outputs"])));
    }

    [Fact]
    public async Task Every_type_of_resource_that_can_be_observed_sends_its_logs_to_the_workspace()
    {
        var compiled = await Bicep.CompiledAsync();
        var settings = ArmResources.Of(compiled, DiagnosticSetting);
        var types = ArmResources.Of(compiled).Select(ArmResources.Type).Distinct().ToHashSet();

        Assert.Empty(types.Except(Observed).Except(NotObserved));
        Assert.Empty(NotObserved.Except(types));
        Assert.DoesNotContain(Observed, type => !settings.Any(setting => ((string)setting["scope"]!).Contains($"'{type}'", StringComparison.Ordinal)));
        Assert.All(settings, setting =>
        {
            Assert.Equal("[parameters('workspaceId')]", ((string)setting["properties"]!["workspaceId"]!).Replace("resourceId('Microsoft.OperationalInsights/workspaces', format('{0}-logs', parameters('name')))", "parameters('workspaceId')", StringComparison.Ordinal));
            Assert.NotNull(setting["properties"]!["logs"] ?? setting["properties"]!["metrics"]);
        });
    }

    [Fact]
    public async Task Every_role_is_given_before_the_app_is_there()
    {
        var modules = ((JObject)(await Bicep.CompiledAsync())["resources"]!).Properties()
            .Where(resource => ArmResources.Type((JObject)resource.Value) == ArmResources.Module)
            .ToDictionary(module => module.Name, module => (JObject)module.Value);
        var app = Assert.Single(modules, module => Has(module.Value, "Microsoft.Web/sites"));

        var giving = modules.Where(module => Has(module.Value, RoleAssignment) || Has(module.Value, RoleOnTables)).Select(module => module.Key).ToHashSet();

        Assert.Equal(["cosmos", "roles"], giving.Order(StringComparer.Ordinal));
        Assert.Subset(((JArray)app.Value["dependsOn"]!).Select(name => (string)name!).ToHashSet(), giving);
    }

    [Fact]
    public async Task Only_roles_on_data_are_given_and_each_by_its_name_in_the_portal()
    {
        var template = Assert.Single(ArmResources.Templates(await Bicep.CompiledAsync()), one => ArmResources.Of(one).Any(resource => ArmResources.Type(resource) == RoleAssignment) && one["variables"]?["monitoringMetricsPublisher"] is not null);

        var ids = System.Text.RegularExpressions.Regex.Matches(template.ToString(), "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}").Select(match => match.Value).ToHashSet();

        Assert.Equal(Roles.Keys.Order(StringComparer.Ordinal), ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_alert_notifies_the_same_people()
    {
        var alerts = (await OfAsync("Microsoft.Insights/scheduledQueryRules")).Concat(await OfAsync("Microsoft.Insights/metricAlerts")).ToList();

        Assert.Equal(2, alerts.Count);
        Assert.All(alerts, alert =>
        {
            Assert.True((bool)alert["properties"]!["enabled"]!);
            Assert.Contains("actionGroups", alert["properties"]!["actions"]!.ToString(), StringComparison.Ordinal);
        });
        Assert.NotEmpty((await PropertiesAsync("Microsoft.Insights/actionGroups"))["emailReceivers"]!.ToString());
    }

    private static bool Has(JObject module, string type) => ArmResources.Of((JObject)module["properties"]!["template"]!, type).Count > 0;

    private static async Task<IReadOnlyList<JObject>> OfAsync(string type) => ArmResources.Of(await Bicep.CompiledAsync(), type);

    private static async Task<JObject> PropertiesAsync(string type) => (JObject)Assert.Single(await OfAsync(type))["properties"]!;
}

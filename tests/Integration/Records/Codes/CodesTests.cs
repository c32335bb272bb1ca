using BangGiao.Integration.Support;

namespace BangGiao.Integration.Records.Codes;

[Collection(ShippedData.Name)]
public sealed class CodesTests(ShippedRegistry shipped)
{
    [Fact]
    public async Task Every_vocabulary_is_there_with_labels_in_three_languages()
    {
        var codes = await shipped.Client.GetJsonAsync("codes");

        Assert.Equal(
            [
                "accessKeyState",
                "actionKind",
                "activityDirection",
                "activityKind",
                "activityLevel",
                "activityStatus",
                "addresseeRole",
                "agencyAccountKind",
                "agencyKind",
                "agendaKind",
                "agreementLevel",
                "agreementRegime",
                "agreementRelation",
                "agreementStanding",
                "agreementStatus",
                "agreementType",
                "agreementWarning",
                "anniversaryClass",
                "assignedTo",
                "attemptOutcome",
                "bellKind",
                "channel",
                "checkStatus",
                "clarityPoint",
                "classification",
                "commitmentEvent",
                "commitmentStatus",
                "comparedFact",
                "countName",
                "countryKind",
                "dayKind",
                "deadReason",
                "documentType",
                "dutyBearer",
                "entryRule",
                "escalation",
                "governmentStatus",
                "holidayKind",
                "importance",
                "jubileeTaskKind",
                "jubileeTaskStatus",
                "keyRole",
                "kpi",
                "language",
                "lastDayRule",
                "metric",
                "missionEvent",
                "missionStatus",
                "missionType",
                "movement",
                "nextActor",
                "notificationStatus",
                "obligationStatus",
                "observanceKind",
                "obstacleKind",
                "occasionEvent",
                "operation",
                "otherNameKind",
                "packGap",
                "packPart",
                "packSection",
                "participantStatus",
                "partnershipLevel",
                "partnershipStatus",
                "periodCalendar",
                "procedureStep",
                "qualityDimension",
                "relationsEvent",
                "relationsStatus",
                "renewalKind",
                "reviewCycleKind",
                "reviewCycleStatus",
                "reviewVoice",
                "roundLetter",
                "ruleReading",
                "sector",
                "settlementLevel",
                "signingKind",
                "signingStep",
                "subscriptionLetter",
                "taskGroup",
                "textRole",
                "unreachableReason",
                "vagueReason",
                "verifiableBy",
                "viewSharing",
                "workLetter",
            ],
            codes.Properties().Select(vocabulary => vocabulary.Name));
        Assert.Equal(
            """{"code":"comprehensive_strategic","label":{"en":"Comprehensive strategic partnership","vi":"Đối tác chiến lược toàn diện","ar":"شراكة استراتيجية شاملة"}}""",
            codes["partnershipLevel"]![2]!.ToString(Newtonsoft.Json.Formatting.None));
    }

    [Fact]
    public async Task Every_code_that_an_answer_has_is_in_its_vocabulary()
    {
        var codes = await shipped.Client.GetJsonAsync("codes");
        var items = (await shipped.Client.GetJsonAsync("countries?limit=500"))["items"]!;

        foreach (var (path, vocabulary) in new[] { ("kind", "countryKind"), ("relations.status", "relationsStatus"), ("partnership.level", "partnershipLevel") })
        {
            var known = codes[vocabulary]!.Select(code => (string)code["code"]!).ToHashSet();
            Assert.Subset(known, items.Select(item => (string?)item.SelectToken(path)).OfType<string>().ToHashSet());
        }
    }
}

using Grants.Kernel.Errors;
using Grants.Protection.Domain;
using Grants.Protection.Domain.Incidents;

namespace Grants.Tests.Protection;

/// <summary>What is written down of one word: months, places, and what is shared.</summary>
public sealed class IncidentTests
{
    private static readonly DateTime Now = new(2026, 11, 30, 20, 59, 0, DateTimeKind.Utc);
    private static readonly Guid By = Guid.CreateVersion7();
    private static readonly Guid Partner = Guid.CreateVersion7();

    [Fact]
    public void The_same_that_happened_to_several_is_one_row_each_with_a_key_of_its_own()
    {
        var made = Incident.Record(Facts(), [new("IQ-BG", IncidentTarget.Leader), new("IQ-BG", IncidentTarget.Staff), new("IQ-AR", IncidentTarget.Volunteer)], By, Now);
        made.Select(i => (i.Governorate, i.Target)).ShouldBe([("IQ-BG", IncidentTarget.Leader), ("IQ-BG", IncidentTarget.Staff), ("IQ-AR", IncidentTarget.Volunteer)]);
        made.Select(i => i.WaveId).Distinct().Count().ShouldBe(1);
        made.Select(i => i.KeyOwnerId).Distinct().Count().ShouldBe(3);
        made.ShouldAllBe(i => i.PartnerId == Partner && i.Year == 2026 && i.Month == 10 && i.Steps.Count == 1 && i.Narrative != null && i.RecordedAt == Now);
    }

    [Theory]
    [InlineData("2026-11", true)]
    [InlineData("2026-12", false)] // In Baghdad it is one minute to December.
    [InlineData("2021-11", true)]
    [InlineData("2021-10", false)]
    [InlineData("2026-13", false)]
    [InlineData("2026-1", false)]
    [InlineData("٢٠٢٦-١١", false)]
    [InlineData("", false)]
    public void A_month_is_not_to_come_and_not_of_too_long_ago(string month, bool isTaken)
    {
        if (isTaken) IncidentMonth.Read(month, Now).ToString().ShouldBe(month);
        else Should.Throw<BusinessException>(() => IncidentMonth.Read(month, Now)).Code.ShouldBe(ProtectionErrors.Month);
        IncidentMonth.Of(IncidentMonth.At(Now.AddMinutes(1)).Number).ShouldBe(new IncidentMonth(2026, 12));
    }

    [Fact]
    public void A_place_that_is_none_is_named_by_its_row_and_there_are_one_to_twenty()
    {
        Should.Throw<BusinessException>(() => Incident.Record(Facts(), [new("IQ-BG", IncidentTarget.Staff), new("IQ-XX", IncidentTarget.Staff)], By, Now)).Field.ShouldBe("rows[1].governorate");
        foreach (var count in new[] { 0, 21 })
            Should.Throw<BusinessException>(() => Incident.Record(Facts(), [.. Enumerable.Repeat(new IncidentPlace("IQ-BG", IncidentTarget.Staff), count)], By, Now)).Code.ShouldBe(ProtectionErrors.EventRows);
        Incident.Record(Facts(), [.. Enumerable.Repeat(new IncidentPlace("IQ-BG", IncidentTarget.Staff), 20)], By, Now).Count.ShouldBe(20);
    }

    [Fact]
    public void Without_words_nothing_is_sealed() =>
        Incident.Record(Facts() with { Narrative = "  " }, [new("IQ-BG", IncidentTarget.Staff)], By, Now)[0].Narrative.ShouldBeNull();

    private static IncidentFacts Facts() => new(
        IncidentKind.Legal, ActorClass.State, IncidentSeverity.Grave, "2026-10", [IncidentStep.LegalHelp, IncidentStep.LegalHelp], "Sample", Partner, IncidentSource.Partner);
}

using Grants.Kernel.Errors;
using Grants.Protection.Domain;
using Grants.Protection.Domain.Cases;
using Grants.Protection.Domain.Verification;

namespace Grants.Tests.Protection;

/// <summary>Who stands for a case, and when it is verified (product.md: "two referees, or one and a lead's reason"), without a database.</summary>
public sealed class VerificationTests
{
    private static readonly DateTime Now = new(2026, 11, 20, 19, 0, 0, DateTimeKind.Utc);
    private static readonly byte[] Index = new byte[32];
    private readonly Guid officer = Guid.CreateVersion7();
    private readonly Guid lead = Guid.CreateVersion7();

    [Theory]
    [InlineData(2, false, false, null)]
    [InlineData(3, true, false, null)]
    [InlineData(1, true, true, null)]
    [InlineData(1, true, false, ProtectionErrors.ReasonMissing)]
    [InlineData(1, false, true, ProtectionErrors.SecondRefereeMissing)]
    [InlineData(1, false, false, ProtectionErrors.SecondRefereeMissing)]
    [InlineData(0, true, true, ProtectionErrors.RefereeMissing)]
    [InlineData(0, false, true, ProtectionErrors.RefereeMissing)]
    public void Two_stand_for_it_or_one_and_the_leads_reason(int positive, bool isLead, bool hasReason, string? error)
    {
        var about = Opened();
        void Verify() => about.Verify(positive, isLead, hasReason, lead, Now.AddHours(3));
        if (error is null)
        {
            Verify();
            (about.State, about.VerifiedBy, about.VerifiedAt).ShouldBe((CaseState.Verified, lead, Now.AddHours(3)));
            Should.Throw<BusinessException>(Verify).Code.ShouldBe(CommonErrors.WrongState);
            Should.Throw<BusinessException>(about.DemandAskable).Code.ShouldBe(CommonErrors.WrongState);
        }
        else
        {
            Should.Throw<BusinessException>(Verify).Code.ShouldBe(error);
            (about.State, about.VerifiedBy, about.VerifiedAt).ShouldBe((CaseState.Opened, null, null));
        }
    }

    [Theory]
    [InlineData(KnowsPerson.Directly, StoryHolds.Yes, true)]
    [InlineData(KnowsPerson.Directly, StoryHolds.Partly, true)]
    [InlineData(KnowsPerson.ThroughOthers, StoryHolds.Yes, true)]
    [InlineData(KnowsPerson.ThroughOthers, StoryHolds.Partly, true)]
    [InlineData(KnowsPerson.No, StoryHolds.Yes, false)]
    [InlineData(KnowsPerson.No, StoryHolds.Partly, false)]
    [InlineData(KnowsPerson.Directly, StoryHolds.No, false)]
    [InlineData(KnowsPerson.ThroughOthers, StoryHolds.No, false)]
    [InlineData(KnowsPerson.No, StoryHolds.No, false)]
    internal void Who_knows_the_person_and_finds_it_so_stands_for_it(KnowsPerson knows, StoryHolds told, bool isPositive)
    {
        var asked = Asked();
        asked.IsPositive.ShouldBeFalse("nobody has answered");
        asked.Answer(new RefereeAnswers(knows, told, HowUrgent.Tonight), Now.AddHours(1));
        asked.IsPositive.ShouldBe(isPositive);
        Referee.Called(Opened(), new RefereeAnswers(knows, told, HowUrgent.CanWait), null, officer, Now).IsPositive.ShouldBe(isPositive);
    }

    [Fact]
    public void A_code_works_once_for_72_hours_and_its_hash_goes_with_it()
    {
        var asked = Asked();
        asked.ValidUntil.ShouldBe(Now.AddHours(72));
        asked.Answer(Good, Now.AddHours(72).AddTicks(-1));
        asked.CodeIndex.ShouldBeNull();
        (asked.Knows, asked.Told, asked.Urgent, asked.AnsweredAt).ShouldBe((KnowsPerson.Directly, StoryHolds.Yes, HowUrgent.Tonight, Now.AddHours(72).AddTicks(-1)));
        NotUsable(() => asked.Answer(Good with { Told = StoryHolds.No }, Now.AddHours(1)));
        asked.Told.ShouldBe(StoryHolds.Yes);
        NotUsable(() => Asked().Answer(Good, Now.AddHours(72)));
    }

    [Fact]
    public void Who_has_not_answered_can_be_withdrawn_and_then_cannot_answer()
    {
        var asked = Asked();
        asked.Withdraw(Now.AddHours(1));
        asked.Withdraw(Now.AddHours(2));
        (asked.WithdrawnAt, asked.CodeIndex).ShouldBe((Now.AddHours(1), null));
        NotUsable(() => asked.Answer(Good, Now.AddHours(2)));
        var answered = Asked();
        answered.Answer(Good, Now);
        Should.Throw<BusinessException>(() => answered.Withdraw(Now)).Code.ShouldBe(ProtectionErrors.RefereeAnswered);
        answered.WithdrawnAt.ShouldBeNull();
    }

    [Fact]
    public void What_is_written_of_a_referee_lies_under_the_key_of_the_case()
    {
        var about = Opened();
        var asked = Referee.Ask(about, Index, "Sample", officer, Now);
        var reason = VerificationReason.Of(about, "Sample");
        (asked.KeyOwnerId, asked.ErasedWith, reason.KeyOwnerId, reason.ErasedWith).ShouldBe((about.Id, about.Id, about.Id, about.Id));
        $"{asked.Note} {reason.Text}".ShouldBe("[sealed] [sealed]");
    }

    [Fact]
    public void A_code_is_eight_signs_that_are_not_mistaken_however_they_are_typed()
    {
        var codes = Enumerable.Range(0, 500).Select(_ => RefereeCode.New()).ToHashSet();
        codes.Count.ShouldBe(500);
        codes.ShouldAllBe(c => System.Text.RegularExpressions.Regex.IsMatch(c, "^[2-9ACDEFGHJKMNPRTVWXY]{4}-[2-9ACDEFGHJKMNPRTVWXY]{4}$"));
        foreach (var typed in new[] { "K7F2-QDX9", "k7f2qdx9", " K7F2  QDX9 ", "k٧f٢–qdx۹" })
            RefereeCode.Compared(typed).ShouldBe(RefereeCode.Compared("K7F2QDX9"), typed);
    }

    private static RefereeAnswers Good => new(KnowsPerson.Directly, StoryHolds.Yes, HowUrgent.Tonight);

    private static void NotUsable(Action act)
    {
        var error = Should.Throw<BusinessException>(act);
        (error.Code, error.Field).ShouldBe((ProtectionErrors.AnswerNotUsable, "code"));
    }

    private Referee Asked() => Referee.Ask(Opened(), Index, null, officer, Now);

    private EmergencyCase Opened() => EmergencyCase.Open("H7K-4TWX", CaseSource.Partner, RiskBand.Immediate, [NeedKind.Relocation], officer, Now);
}

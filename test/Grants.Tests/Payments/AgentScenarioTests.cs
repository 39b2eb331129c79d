using Grants.Infrastructure.HttpApi;
using Grants.Kernel.Errors;
using Grants.Payments.Application.Agents;
using Grants.Payments.Application.Payees;
using Grants.Payments.Domain.Agents;
using Grants.Tests.Support;

namespace Grants.Tests.Payments;

public sealed class AgentScenarioTests
{
    private static readonly AgentInput Input = new("sentinel-agent-8801", "sentinel-licence-8802", new DateOnly(2099, 1, 1), "sentinel-counter-8803", ["USD"], ["IQ-BG", "IQ-NI"]);

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_agent_is_recorded_by_one_checked_by_another_and_lies_sealed(string database)
    {
        await using var scenario = await PaymentScenario.StartAsync(Databases.Parse(database));
        var first = await RecordAsync(scenario);
        var second = await RecordAsync(scenario);
        (await ReadAsync(scenario, scenario.Recorder, first)).Blocked.ShouldHaveSingleItem().Code.ShouldBe(AgentErrors.RecorderVerifies);
        (await ReadAsync(scenario, scenario.Caller, first)).Actions.ShouldBe(["verify", "reject"]);
        var refused = Should.ThrowAsync<BusinessException>(() =>
            scenario.AsAsync<AgentAppService>(scenario.Recorder, s => s.VerifyAsync(first, new NoteInput("x"), 1, default)));
        (await refused).Code.ShouldBe(AgentErrors.RecorderVerifies);
        await scenario.AsAsync<AgentAppService>(scenario.Caller, s => s.VerifyAsync(first, new NoteInput("sentinel-check-8804"), 1, default));
        (await ReadAsync(scenario, scenario.Caller, first)).Agent.Problem.ShouldBe(AgentErrors.Waiting);
        scenario.App.Clock.Advance(TimeSpan.FromHours(72));

        var list = await scenario.AsAsync<AgentReader, AgentListDto>(scenario.Releaser, s => s.ListAsync(default));
        list.Items.Select(a => (a.Id, a.Code, a.Problem)).ShouldBe([(first, "A-01", null), (second, "A-02", AgentErrors.NotVerified)]);
        var secrets = await scenario.AsAsync<AgentReader, AgentSecretsDto>(scenario.Releaser, s => s.RevealAsync(first, default));
        (secrets.Name, secrets.CheckNote).ShouldBe(("sentinel-agent-8801", "sentinel-check-8804"));
        foreach (var secret in new[] { "sentinel-agent-8801", "sentinel-licence-8802", "sentinel-counter-8803", "sentinel-check-8804" })
            LeakSearch.FilesWith(scenario.App.Folder, secret).ShouldBeEmpty(secret);

        await scenario.AsAsync<AgentAppService>(scenario.Preparer, s => s.ChangeAsync(first, Input with { Contact = "another" }, 2, default));
        var changed = await ReadAsync(scenario, scenario.Preparer, first);
        changed.Agent.Problem.ShouldBe(AgentErrors.NotVerified);
        changed.Acts.Select(a => a.Kind).ShouldBe(["Recorded", "Verified", "Changed"]);
    }

    [Fact]
    public async Task A_licence_that_ran_out_is_not_recorded_and_partners_see_no_agent()
    {
        await using var scenario = await PaymentScenario.StartAsync();
        var old = Input with { LicenceValidUntil = new DateOnly(2020, 1, 1) };
        (await Should.ThrowAsync<BusinessException>(() => scenario.AsAsync<AgentAppService, CreatedDto>(scenario.Recorder, s => s.RecordAsync(old, default))))
            .Code.ShouldBe(AgentErrors.LicencePast);
        var agent = await RecordAsync(scenario);
        await Should.ThrowAsync<NotFoundException>(() => ReadAsync(scenario, scenario.Lead(), agent));
    }

    private static async Task<Guid> RecordAsync(PaymentScenario scenario) =>
        (await scenario.AsAsync<AgentAppService, CreatedDto>(scenario.Recorder, s => s.RecordAsync(Input, default))).Id;

    private static Task<AgentDto> ReadAsync(PaymentScenario scenario, TestPerson person, Guid agent) =>
        scenario.AsAsync<AgentReader, AgentDto>(person, s => s.GetAsync(agent, default));
}

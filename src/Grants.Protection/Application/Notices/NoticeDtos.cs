using FluentValidation;
using Grants.Infrastructure.HttpApi.Inputs;
using Grants.Protection.Domain;

namespace Grants.Protection.Application.Notices;

/// <summary>A word to everybody.</summary>
/// <param name="EndsOn">Last day in Baghdad on which it is shown.</param>
/// <param name="En">In English.</param>
/// <param name="Ar">In Arabic.</param>
/// <param name="Ckb">In Sorani.</param>
internal sealed record NoticeInput(DateOnly EndsOn, NoticeTextInput? En = null, NoticeTextInput? Ar = null, NoticeTextInput? Ckb = null);

/// <summary>Title and body in one language.</summary>
internal sealed record NoticeTextInput(string Title, string Body);

/// <summary>There is one to read.</summary>
internal sealed record NoticeRowDto(Guid Id, DateTime WrittenAt, DateOnly EndsOn);

/// <summary>What it says.</summary>
/// <param name="Language">In which language; the reader's, if it was written in it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Body">What it says.</param>
internal sealed record NoticeWordsDto(string Language, string Title, string Body);

/// <summary>One as the lead sees it.</summary>
/// <param name="Id">The record.</param>
/// <param name="WrittenAt">UTC.</param>
/// <param name="EndsOn">Last day.</param>
/// <param name="EndedAt">UTC; ended before its day.</param>
/// <param name="IsShown">Shown now.</param>
/// <param name="Seen">So many people have put it away.</param>
/// <param name="Version">To be brought back when it is ended.</param>
internal sealed record NoticeStateDto(Guid Id, DateTime WrittenAt, DateOnly EndsOn, DateTime? EndedAt, bool IsShown, int Seen, long Version);

internal sealed class NoticeValidator : AbstractValidator<NoticeInput>
{
    public NoticeValidator()
    {
        RuleFor(x => x.EndsOn).NotEmpty().WithErrorCode(ProtectionErrors.NoticeDay).Says($"today or later, at most {ProtectionConsts.MaxNoticeDays} days ahead");
        RuleFor(x => x.En!).SetValidator(new NoticeTextValidator()).When(x => x.En is not null);
        RuleFor(x => x.Ar!).SetValidator(new NoticeTextValidator()).When(x => x.Ar is not null);
        RuleFor(x => x.Ckb!).SetValidator(new NoticeTextValidator()).When(x => x.Ckb is not null);
    }
}

internal sealed class NoticeTextValidator : AbstractValidator<NoticeTextInput>
{
    public NoticeTextValidator()
    {
        RuleFor(x => x.Title).NotEmpty().MaximumLength(ProtectionConsts.MaxNoticeTitle);
        RuleFor(x => x.Body).NotEmpty().MaximumLength(ProtectionConsts.MaxNoticeBody);
    }
}

using System.Net.Mail;
using Grants.Kernel.Errors;

namespace Grants.Notifications.Application.Email;

/// <summary>Section <c>Mail</c> of the configuration.</summary>
internal sealed class MailOptions
{
    public const string Section = "Mail";

    /// <summary>SMTP server; empty means that no mail leaves, which start-up says and every message records.</summary>
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    /// <summary>Neutral address; its domain is also that of the Message-ID.</summary>
    public string From { get; set; } = "";

    /// <summary>Neutral name beside it.</summary>
    public string FromName { get; set; } = "Workspace";

    public bool StartTls { get; set; } = true;

    public string UserName { get; set; } = "";

    public string Password { get; set; } = "";

    public bool IsOn => Host.Length > 0;

    /// <summary>Throws for settings that cannot work, before the first mail is due.</summary>
    public void Check()
    {
        if (!IsOn) return;
        if (!MailAddress.TryCreate(From, out _)) throw new RefusedToStartException("Mail:From must be a mail address when Mail:Host is set.");
        if (UserName.Length > 0 && !StartTls) throw new RefusedToStartException("Mail:UserName needs Mail:StartTls: a password is never sent in the clear.");
    }
}

using System.Net;
using System.Net.Mail;
using System.Text;
using Grants.Infrastructure.Localization;
using Grants.Kernel.Errors;
using Microsoft.Extensions.Options;

namespace Grants.Notifications.Application.Email;

/// <summary>Sends one of the two constant texts. Nothing of the occasion is in subject, body or headers.</summary>
/// <remarks>SmtpClient with STARTTLS takes the place of MailKit, which the registry does not carry (README, Choices). It writes no X-Mailer; the Date is its own
/// and in the zone of the machine, and it greets with the machine's name: both are to be neutral (UTC, no programme word).</remarks>
internal sealed class SmtpMail(IOptions<MailOptions> options, ITexts texts)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Hands the mail to the server. Errors: codes of <see cref="MailReasons"/>.</summary>
    /// <param name="id">The outbox message; the same id makes the same Message-ID, so a repeated mail can be recognised.</param>
    /// <param name="address">To whom.</param>
    /// <param name="language">Language of the text.</param>
    /// <param name="text">Which of the two.</param>
    /// <param name="cancellationToken">Host is stopping.</param>
    public async Task SendAsync(Guid id, string address, string language, MailText text, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        using var message = Compose(id, address, language, text);
        using var client = Connect();
        try
        {
            await client.SendMailAsync(message, patience.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new BusinessException(MailReasons.Timeout, e);
        }
        catch (SmtpFailedRecipientException e)
        {
            throw new BusinessException(MailReasons.AddressRefused, e);
        }
        catch (SmtpException e)
        {
            throw new BusinessException(e.StatusCode == SmtpStatusCode.GeneralFailure ? MailReasons.Unreachable : MailReasons.Refused, e);
        }
    }

    private MailMessage Compose(Guid id, string address, string language, MailText text)
    {
        var settings = options.Value;
        var key = text == MailText.Urgent ? "mail.urgent" : "mail.routine";
        var from = new MailAddress(settings.From, settings.FromName, Encoding.UTF8);
        var message = new MailMessage(from, new MailAddress(address))
        {
            Subject = texts.Get(language, $"{key}.subject"),
            SubjectEncoding = Encoding.UTF8,
            Body = texts.Get(language, $"{key}.body"),
            BodyEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", $"<{id:N}@{from.Host}>");
        return message;
    }

    private SmtpClient Connect()
    {
        var settings = options.Value;
        return new SmtpClient(settings.Host, settings.Port)
        {
            EnableSsl = settings.StartTls,
            UseDefaultCredentials = false,
            Credentials = settings.UserName.Length > 0 ? new NetworkCredential(settings.UserName, settings.Password) : null,
        };
    }
}

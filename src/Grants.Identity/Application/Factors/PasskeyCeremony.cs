using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Grants.Identity.Domain;
using Grants.Identity.Domain.Factors;
using Grants.Identity.Domain.Signing;
using Grants.Identity.Domain.Users;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Grants.Identity.Application.Factors;

/// <summary>Options for the browser, and the state that must come back to the handler.</summary>
internal sealed record PasskeyChallenge(JsonElement Options, string State);

/// <summary>Makes and checks what passkeys answer, by the framework's own handler (WebAuthn level 3) under our rules.</summary>
internal sealed class PasskeyCeremony
{
    private readonly PasskeyHandler<User> handler;

    // The handler hands this to callbacks of options only. Ours look at the configuration, not at the request.
    private readonly DefaultHttpContext nowhere = new();

    public PasskeyCeremony(PasskeyStore store, PasskeySite site, IServiceProvider services)
    {
        var users = new UserManager<User>(
            store, Options.Create(new IdentityOptions()), new PasswordHasher<User>(), [], [], new UpperInvariantLookupNormalizer(),
            new IdentityErrorDescriber(), services, NullLogger<UserManager<User>>.Instance);
        handler = new PasskeyHandler<User>(users, Options.Create(new IdentityPasskeyOptions
        {
            ServerDomain = site.Domain,
            UserVerificationRequirement = "required",
            ResidentKeyRequirement = "required",
            AttestationConveyancePreference = "none",
            IsAllowedAlgorithm = SignatureCheck.Knows,
            AuthenticatorTimeout = IdentityConsts.PendingProofAge,
            ValidateOrigin = asked => ValueTask.FromResult(!asked.CrossOrigin && asked.TopOrigin is null && site.Origins.Contains(asked.Origin)),
        }));
    }

    /// <summary>Asks the browser for a new passkey of a person.</summary>
    public async Task<PasskeyChallenge> AskForNewAsync(User user)
    {
        var entity = new PasskeyUserEntity { Id = user.Id.ToString(), Name = user.UserName, DisplayName = user.UserName };
        var made = await handler.MakeCreationOptionsAsync(entity, nowhere);
        return new PasskeyChallenge(JsonElement.Parse(made.CreationOptionsJson), made.AttestationState!);
    }

    /// <summary>The new passkey; null when the answer does not hold.</summary>
    public async Task<NewCredential?> ReadNewAsync(JsonElement credential, string state)
    {
        var result = await handler.PerformAttestationAsync(
            new PasskeyAttestationContext { HttpContext = nowhere, CredentialJson = credential.GetRawText(), AttestationState = state });
        return result is { Succeeded: true, Passkey: { } p }
            ? new NewCredential(p.CredentialId, p.PublicKey, p.SignCount, p.IsBackupEligible, p.IsBackedUp, TransportsOf(p))
            : null;
    }

    /// <summary>Asks the browser to sign with a passkey of a person, or with any when nobody is known yet.</summary>
    /// <param name="user">The person, or null.</param>
    /// <param name="challenge">What is to be signed; null for random bytes.</param>
    public async Task<PasskeyChallenge> AskAsync(User? user, byte[]? challenge = null)
    {
        var made = await handler.MakeRequestOptionsAsync(user, nowhere);
        return challenge is null
            ? new PasskeyChallenge(JsonElement.Parse(made.RequestOptionsJson), made.AssertionState!)
            : With(challenge, made);
    }

    /// <summary>Whose passkey signed, and what it answered; null when the answer does not hold.</summary>
    public async Task<(User User, UserPasskeyInfo Passkey, Assertion Assertion)?> ReadAsync(JsonElement credential, string state)
    {
        var result = await handler.PerformAssertionAsync(
            new PasskeyAssertionContext { HttpContext = nowhere, CredentialJson = credential.GetRawText(), AssertionState = state });
        if (!result.Succeeded) return null;
        var response = credential.GetProperty("response");
        return (result.User, result.Passkey, new Assertion(
            result.Passkey.PublicKey, Bytes(response, "authenticatorData"), Bytes(response, "clientDataJSON"), Bytes(response, "signature")));
    }

    /// <summary>Puts our challenge in the place of the random one, in what the browser gets and in what the handler will compare with.</summary>
    private static PasskeyChallenge With(byte[] challenge, PasskeyRequestOptionsResult made)
    {
        var options = JsonNode.Parse(made.RequestOptionsJson)!.AsObject();
        var random = Base64Url.DecodeFromChars(options["challenge"]!.GetValue<string>());
        options["challenge"] = Base64Url.EncodeToString(challenge);
        var state = JsonNode.Parse(made.AssertionState!)!.AsObject();
        var place = state.Single(m => m.Key.Equals("challenge", StringComparison.OrdinalIgnoreCase)).Key;
        state[place] = state[place]!.GetValue<string>() == Convert.ToBase64String(random) ? Convert.ToBase64String(challenge) : Base64Url.EncodeToString(challenge);
        return new PasskeyChallenge(JsonSerializer.SerializeToElement(options), state.ToJsonString());
    }

    private static byte[] Bytes(JsonElement response, string name) => Base64Url.DecodeFromChars(response.GetProperty(name).GetString());

    private static string? TransportsOf(UserPasskeyInfo passkey)
    {
        var known = (passkey.Transports ?? []).Where(t => t is "usb" or "nfc" or "ble" or "hybrid" or "internal" or "smart-card").ToList();
        return known.Count > 0 ? string.Join(' ', known) : null;
    }
}

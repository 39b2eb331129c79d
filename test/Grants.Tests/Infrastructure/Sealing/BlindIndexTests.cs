using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Grants.Infrastructure.Sealing;
using Grants.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Infrastructure.Sealing;

/// <summary>The same thing typed by two people is found as the same; different things never are.</summary>
public sealed class BlindIndexTests
{
    private const string Letters = "abcxyz اأإآٱبپتجچحخدرڕزژسشعغفڤقكکگلڵمنوۆهەيیىێء";
    private static readonly string[] Silent = ["", "\u200C", "\u200F", "\u0640", "\u064E", "\u0651"];
    private static readonly (char From, string To)[] Forms = [('ا', "اأإآٱ"), ('ی', "یيى"), ('ک', "کك")];

    [Theory]
    [InlineData("0770 123 4567", "+9647701234567")]
    [InlineData("٠٧٧٠١٢٣٤٥٦٧", "00964 770 123 4567")]
    [InlineData("۷۷۰-۱۲۳-۴۵۶۷", "+964 (0) 770 1234567")]
    [InlineData("9647701234567", "07701234567")]
    [InlineData("+44 20 7946 0000", "0044 2079460000")]
    public void One_phone_has_one_form(string one, string other) => Comparable.Phone(one).Text.ShouldBe(Comparable.Phone(other).Text);

    [Theory]
    [InlineData("+44 20 7946 0000", "020 7946 0000")]
    [InlineData("0770 123 4567", "0771 123 4567")]
    public void Two_phones_have_two(string one, string other) => Comparable.Phone(one).Text.ShouldNotBe(Comparable.Phone(other).Text);

    [Fact]
    public void Mail_and_accounts_too()
    {
        Comparable.Mail(" Lead@Partner.Example ").Text.ShouldBe("lead@partner.example");
        Comparable.Account("iq98 nbiq 8501 2345 6789 012").Text.ShouldBe(Comparable.Account("IQ٩٨NBIQ-850123456789012").Text);
        Comparable.Words("\u200C ").Text.ShouldBeEmpty();
        Comparable.Words("ڕۆژ").Text.ShouldNotBe(Comparable.Words("روژ").Text, "letters of Kurdish are letters of their own");
        Comparable.Words("secret").ToString().ShouldBe("[sealed]");
    }

    [Fact]
    public async Task The_same_person_typed_differently_is_found_and_another_is_not()
    {
        await using var app = await TestApp.StartAsync<SampleModule>();
        var index = app.Services.GetRequiredService<BlindIndex>();
        var word = Gen.ArrayOf(Gen.Choose(0, Letters.Length - 1), 12).Select(a => string.Concat(a.Select(i => Letters[i])));
        var ways = Gen.ArrayOf(Gen.Choose(0, 59), 80);
        var (same, different) = (0, 0);
        Prop.ForAll(word.ToArbitrary(), word.ToArbitrary(), ways.ToArbitrary(), (one, other, way) =>
        {
            var typed = TypedDifferently(one, way);
            var found = Equal(index.Of("test.name", Comparable.Words(one)), index.Of("test.name", Comparable.Words(typed)));
            if (typed != one) same++;
            var isOther = Bare(one) != Bare(other);
            if (isOther) different++;
            return found && (!isOther || !Equal(index.Of("test.name", Comparable.Words(one)), index.Of("test.name", Comparable.Words(other))));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
        same.ShouldBeGreaterThan(300);
        different.ShouldBeGreaterThan(300);
    }

    [Fact]
    public async Task Each_column_and_each_installation_has_its_own_and_a_rotation_of_keys_changes_none()
    {
        await using var app = await TestApp.StartAsync<SampleModule>();
        await using var other = await TestApp.StartAsync<SampleModule>();
        var mail = Comparable.Mail("lead@partner.example");
        var entry = app.Services.GetRequiredService<BlindIndex>().Of("user.mail", mail)!;
        entry.Length.ShouldBe(BlindIndex.Size);
        Equal(entry, app.Services.GetRequiredService<BlindIndex>().Of("contact.mail", mail)).ShouldBeFalse();
        Equal(entry, other.Services.GetRequiredService<BlindIndex>().Of("user.mail", mail)).ShouldBeFalse();
        await app.AddAsync(Guid.CreateVersion7(), "a value");
        var next = Path.Combine(app.Folder, "next.key");
        KeyFile.Create(next);
        await using var rotating = SealingWorld.Other(app.Settings);
        (await rotating.RotateAsync()).ShouldBe(0);
        rotating.GetRequiredService<MasterKeyRotation>().Rotate(next, _ => { });
        await using var restarted = SealingWorld.Other(app.Settings);
        Equal(entry, restarted.GetRequiredService<BlindIndex>().Of("user.mail", mail)).ShouldBeTrue();
        app.Services.GetRequiredService<BlindIndex>().Of("user.mail", Comparable.Mail(" ")).ShouldBeNull();
    }

    private static bool Equal(byte[]? one, byte[]? other) => one is null ? other is null : other is not null && one.AsSpan().SequenceEqual(other);

    /// <summary>Another keyboard, other forms of a letter, vowel signs and invisible signs between, decomposed.</summary>
    private static string TypedDifferently(string text, int[] way)
    {
        var typed = new StringBuilder(way[0] % 2 == 0 ? " " : "");
        foreach (var (letter, i) in text.Select((c, i) => (c, i)))
        {
            var by = way[(i + 1) % way.Length];
            var form = Forms.FirstOrDefault(f => f.To.Contains(letter));
            typed.Append(form.To is { } forms ? forms[by % forms.Length] : by % 2 == 0 ? char.ToUpperInvariant(letter) : letter);
            if (letter != ' ') typed.Append(Silent[by % Silent.Length]);
        }

        return way[1] % 2 == 0 ? typed.ToString().Normalize(NormalizationForm.FormD) : typed.ToString();
    }

    /// <summary>What is left of a word when its forms are one, written here apart from the code that is tested.</summary>
    private static string Bare(string text) => string.Join(' ', Forms.Aggregate(
            text, (t, f) => string.Concat(t.Select(c => f.To.Contains(c) ? f.From : c)))
        .Split(' ', StringSplitOptions.RemoveEmptyEntries));
}

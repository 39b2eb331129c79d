using Grants.Reporting.Domain.Reports;

namespace Grants.Reporting.Seeding;

/// <summary>Invented answers in the three languages; no name, no place that could be one.</summary>
internal static class DemoReports
{
    private static readonly string[][] Texts =
    [
        [
            "The office stayed open all half year. We met every week; two weeks were lost to power cuts.",
            "About 60 women from four villages came more than once. Eleven took up work again.",
            "Mostly as planned. Fuel for the generator cost more, so we used part of the office line.",
            "The renewal of our registration takes long. A letter from you would help.",
            "To ask people earlier in the day: more of them can come.",
        ],
        [
            "بقي المكتب مفتوحًا طوال نصف السنة. اجتمعنا كل أسبوع، وضاع أسبوعان بسبب انقطاع الكهرباء.",
            "حضرت نحو 60 امرأة من أربع قرى أكثر من مرة. وعادت إحدى عشرة إلى العمل.",
            "كما خُطط في معظمه. ارتفع سعر وقود المولدة فاستخدمنا جزءًا من بند المكتب.",
            "تجديد تسجيلنا يطول. رسالة منكم قد تساعد.",
            "أن نسأل الناس في وقت أبكر من النهار، فيستطيع عدد أكبر الحضور.",
        ],
        [
            "نووسینگەکە هەموو نیو ساڵەکە کراوە بوو. هەموو هەفتەیەک کۆبووینەوە؛ دوو هەفتە بەهۆی کارەباوە لەدەستچوون.",
            "نزیکەی 60 ژن لە چوار گوند زیاتر لە جارێک هاتن. یازدەیان گەڕانەوە سەر کار.",
            "بە زۆری وەک پلان. سووتەمەنیی مۆلیدە گرانتر بوو، بۆیە بەشێک لە بڕگەی نووسینگەمان بەکارهێنا.",
            "نوێکردنەوەی تۆمارەکەمان زۆر دەخایەنێت. نامەیەک لە ئێوەوە یارمەتیمان دەدات.",
            "کە زووتر لە ڕۆژدا پرسیار لە خەڵک بکەین: زۆرتریان دەتوانن بێن.",
        ],
    ];

    private static readonly string[] Replies =
    [
        "Thank you, this is clear. We write the letter this week and send it to you here.",
        "شكرًا، هذا واضح. نكتب الرسالة هذا الأسبوع ونرسلها إليكم هنا.",
        "سوپاس، ڕوونە. ئەم هەفتەیە نامەکە دەنووسین و لێرە بۆتان دەنێرین.",
    ];

    private static readonly string[] Asked =
    [
        "How much more did the fuel cost, roughly?",
        "كم زادت كلفة الوقود تقريبًا؟",
        "سووتەمەنییەکە بە نزیکەیی چەند گرانتر بوو؟",
    ];

    public static string Reply(int variant) => Replies[variant % Replies.Length];

    public static string Ask(int variant) => Asked[variant % Asked.Length];

    /// <summary>The first answers of a variant; now and then "as planned", and the worries kept with the team.</summary>
    public static IReadOnlyList<AnswerInput> Answers(int variant, int count) =>
        [.. Questions.All.Take(count).Select((question, i) => question == Questions.Money && variant % 4 == 1
            ? new AnswerInput(question, AnswerMode.AsPlanned, null, false)
            : new AnswerInput(question, AnswerMode.Text, Texts[variant % Texts.Length][i], question == Questions.Worries))];
}

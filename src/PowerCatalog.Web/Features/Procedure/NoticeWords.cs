using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Procedure.Noticing;
using PowerCatalog.Domain.Text;
using PowerCatalog.Listings.Procedure;
using PowerCatalog.Web.Layout.Context;

namespace PowerCatalog.Web.Features.Procedure;

/// <summary>Notices in words, and where they lead.</summary>
internal static class NoticeWords
{
    /// <summary>Why somebody is told.</summary>
    public static string Why(Notice notice, PageLanguage language) => notice.Kind switch
    {
        NoticeKind.OwnTurn => language[$"轮到您办理（{Steps(notice, language)}）", $"Your turn ({Steps(notice, language)})"],
        NoticeKind.OwnRequest => language["本乡镇的收回申请有结果", "Progress on your township's request"],
        NoticeKind.Request => language["乡镇申请收回", "A township asks for a recall"],
        _ => language["您起草的调整有进展", "Progress on your draft"],
    };

    /// <summary>What happened. Of a draft that answers its request a township is told only where that stands.</summary>
    public static Bilingual What(Notice notice) =>
        notice.Kind == NoticeKind.OwnRequest && notice.Stage is { } stage ? stage.Words() : StepWords.Of(notice.Step.Happened);

    /// <summary>The page that it leads to: a township does not see the adjustment while it is a draft.</summary>
    public static string PathOf(Notice notice) => notice.Kind == NoticeKind.OwnRequest
        ? $"/{notice.Division}/procedure/recalls"
        : $"/{notice.Division}/procedure/{notice.Adjustment}";

    private static string Steps(Notice notice, PageLanguage language) => string.Join(
        language["、", ", "], notice.Waits.Select(wait => language.Of(ProcedureWords.Of(wait.Step))).Distinct());
}

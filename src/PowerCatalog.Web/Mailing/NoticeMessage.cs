using MimeKit;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Procedure.Noticing;
using PowerCatalog.Web.Http.Configuration;

namespace PowerCatalog.Web.Mailing;

/// <summary>
/// A message that there is something to do, and what kind of thing. It names no adjustment, no power and no person: drafts are not public,
/// and mail is read by many on its way.
/// </summary>
internal static class NoticeMessage
{
    /// <summary>A message of some notices to an address.</summary>
    public static MimeMessage Of(IReadOnlyList<Notice> notices, string to, MailOptions mail)
    {
        var turns = notices.Where(notice => notice.Kind == NoticeKind.OwnTurn).ToList();
        var drafts = notices.Count(notice => notice.Kind == NoticeKind.OwnDraft);
        var requests = notices.Count - turns.Count - drafts;
        var message = new MimeMessage
        {
            Subject = turns.Count > 0 ? $"权责清单：{turns.Count} 项待办 / {turns.Count} to do"
                : drafts > 0 ? "权责清单：您起草的调整有进展 / Progress on your drafts"
                : "权责清单：收回申请有进展 / Progress on requests for recalls",
            Body = new TextPart("plain") { Text = Text(turns, drafts, requests, mail.Site) },
        };
        message.From.Add(MailboxAddress.Parse(mail.From));
        message.To.Add(MailboxAddress.Parse(to));
        // No answer comes from a machine (RFC 3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private static string Text(List<Notice> turns, int drafts, int requests, Uri site)
    {
        var steps = turns.SelectMany(turn => turn.Waits.Select(wait => wait.Step)).GroupBy(step => step)
            .Select(group => (Words: ProcedureWords.Of(group.Key), Count: group.Count())).ToList();
        string?[] lines =
        [
            turns.Count == 0 ? null
                : $"权责清单系统中有 {turns.Count} 项调整轮到您办理：{string.Join("、", steps.Select(step => $"{step.Words.Zh} {step.Count} 项"))}。",
            drafts == 0 ? null : $"您起草的调整有 {drafts} 处进展。",
            requests == 0 ? null : $"乡镇的收回申请有 {requests} 处进展。",
            $"请登录查看：{site}",
            "本邮件由系统发出，请勿回复。",
            "",
            turns.Count == 0 ? null
                : $"{turns.Count} adjustments wait for you: {string.Join(", ", steps.Select(step => $"{step.Words.En} {step.Count}"))}.",
            drafts == 0 ? null : $"There are {drafts} steps on what you drafted.",
            requests == 0 ? null : $"There is news of {requests} requests of townships for recalls.",
            $"Sign in to see them: {site}",
            "This message was sent by a machine; please do not answer.",
        ];
        return string.Join("\r\n", lines.OfType<string>());
    }
}

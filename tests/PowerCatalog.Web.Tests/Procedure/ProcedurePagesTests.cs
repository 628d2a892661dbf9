using System.Net;
using System.Text;
using PowerCatalog.Waiting;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests.Procedure;

/// <summary>The way of an adjustment at the pages, with real accounts, in browsers without scripts.</summary>
public sealed class ProcedurePagesTests : IAsyncLifetime
{
    private RunningServer _server = null!;
    private Office _office = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await RunningServer.StartAsync(clock: Office.Clock());
        _office = await Office.SettleAsync(_server);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("zh-CN", "已公布待交接", "尚未公布", "公告及附件自公布之日起可以查看")]
    [InlineData("en", "published, hand-over not confirmed", "not published yet", "shown from the day of publication")]
    public async Task An_adjustment_goes_from_a_draft_to_its_publication(
        string language, string published, string unpublished, string later)
    {
        using var clerk = await _office.SignInAsync(_office.Clerk, language);
        using var neighbour = await _office.SignInAsync(_office.Neighbour, language);
        using var reform = await _office.SignInAsync(_office.Reform, language);
        using var legality = await _office.SignInAsync(_office.Legality, language);
        using var approver = await _office.SignInAsync(_office.Approver, language);
        using var publisher = await _office.SignInAsync(_office.Publisher, language);
        using var visitor = new Browser(_server, language);
        var one = await PageSteps.BeginAsync(clerk, "三部门职权调整", _office.Own);
        var put = await PageSteps.UploadAsync(clerk, one, PageSteps.OfThreeDepartments);
        Assert.Contains(language == "en" ? "5 working days" : "5工作日", PageSteps.Unmarked(put), StringComparison.Ordinal);
        await PageSteps.TakeAsync(clerk, one, "submit");
        foreach (var department in (string[])[_office.City, _office.Culture])
            await PageSteps.TakeAsync(neighbour, one, "giveOpinion", department, ("agrees", "true"), ("text", "同意划转。"));
        await PageSteps.TakeAsync(reform, one, "review", null, ("text", "同意。"));
        await PageSteps.TakeAsync(legality, one, "legality", null, ("number", "吴司法审〔2026〕7号"), ("result", "lawful"), ("text", "合法。"));
        await PageSteps.TakeAsync(approver, one, "approval", null, ("on", "2026-06-01"), ("number", "吴政纪〔2026〕4号"));
        await PageSteps.TakeAsync(
            publisher, one, "promulgate", null, ("documentNumber", "吴政发〔2026〕8号"), ("title", "关于调整权责清单的决定"),
            ("decided", "2026-06-01"));
        var id = one[(one.LastIndexOf('/') + 1)..];
        var decision = "/640300/decisions/" + id;
        await Eventually.GetAsync(
            async () => (await visitor.AskAsync(HttpMethod.Get, decision)).StatusCode, status => status == HttpStatusCode.OK, Cancellation);
        var before = await visitor.GoAsync(decision);
        Assert.Contains(unpublished, before, StringComparison.Ordinal);
        Assert.Contains(later, before, StringComparison.Ordinal);
        Assert.DoesNotContain("announcement.docx", before, StringComparison.Ordinal);
        var paper = $"{RunningServer.Api}/adjustments/{id}/announcement.docx";
        using (var refused = await _server.SendAsync(HttpMethod.Get, paper))
            await RunningServer.ProblemOf(refused, 404, "not-published");
        Assert.NotEmpty(await clerk.FileAsync(paper));
        await visitor.GoAsync(decision + "/announcement", HttpStatusCode.NotFound);
        Assert.Contains("变更行政职权要素一项一处", await clerk.GoAsync(decision + "/announcement"), StringComparison.Ordinal);
        Assert.Contains(
            "吴政发〔2026〕8号",
            await Eventually.GetAsync(
                () => reform.GoAsync("/640300/procedure"), board => board.Contains("吴政发〔2026〕8号", StringComparison.Ordinal), Cancellation),
            StringComparison.Ordinal);
        var done = await PageSteps.TakeAsync(
            publisher, one, "publish", null, ("address", "https://www.example.gov.cn/2026/8.html"), ("on", "2026-06-01"));
        Assert.Contains(published, done, StringComparison.Ordinal);
        var after = await Eventually.GetAsync(
            () => visitor.GoAsync(decision), page => page.Contains("announcement.docx", StringComparison.Ordinal), Cancellation);
        Assert.Contains("href=\"https://www.example.gov.cn/2026/8.html\"", after, StringComparison.Ordinal);
        Assert.DoesNotContain(unpublished, after, StringComparison.Ordinal);
        Assert.Contains("关于调整权责清单的决定", await visitor.GoAsync(decision + "/announcement"), StringComparison.Ordinal);
        await PageSteps.TakeAsync(neighbour, one, "confirmHandOver", _office.City, ("on", "2026-06-01"));
        // The trail has names for those who take part.
        var trail = await clerk.GoAsync(one);
        foreach (var person in _office.All.Take(6)) Assert.Contains(person.Shown, trail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_on_one_draft_one_wins_and_the_other_keeps_what_was_typed_and_sees_what_changed()
    {
        using var clerk = await _office.SignInAsync(_office.Clerk);
        using var reform = await _office.SignInAsync(_office.Reform);
        var one = await PageSteps.BeginAsync(clerk, "两人同时", _office.Own);
        await PageSteps.UploadAsync(clerk, one, PageSteps.OfThreeDepartments);
        await PageSteps.TakeAsync(clerk, one, "submit");
        var seen = await reform.GoAsync(one);
        await PageSteps.TakeAsync(clerk, one, "comment", null, ("text", "附件稍后补上。"));
        const string typed = "同意，但请市场监管局说明“期限”的依据。";
        var late = await PageSteps.SendAsync(
            reform, seen, one, "review", null, HttpStatusCode.PreconditionFailed, ("text", typed), ("despite", "另行协调"));
        Assert.Contains("附件稍后补上", late, StringComparison.Ordinal);
        Assert.Contains(_office.Clerk.Shown, late, StringComparison.Ordinal);
        Assert.Contains(WebUtility.HtmlEncode(typed).Replace("&#8220;", "“").Replace("&#8221;", "”"), late, StringComparison.Ordinal);
        Assert.Contains("另行协调", late, StringComparison.Ordinal);
        // The page that came has the version to go on from.
        var taken = await PageSteps.SendAsync(
            reform, late, one, "review", null, HttpStatusCode.OK, ("text", typed), ("despite", "另行协调"));
        Assert.Contains("待合法性审核", taken, StringComparison.Ordinal);
        // Whose step is gone keeps the text nevertheless.
        var gone = await PageSteps.SendAsync(
            reform, late, one, "review", null, HttpStatusCode.PreconditionFailed, ("text", "再写一段。"), ("despite", ""));
        Assert.Contains("再写一段", gone, StringComparison.Ordinal);
        Assert.Contains("没有提交", gone, StringComparison.Ordinal);
        // Lines on an old version are not taken either.
        var lines = await PageSteps.UploadAsync(
            clerk, one, PageSteps.OfThreeDepartments, HttpStatusCode.PreconditionFailed, PageSteps.Version(seen));
        Assert.Contains(_office.Reform.Shown, lines, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_sees_the_forms_of_the_own_steps_and_the_reasons_of_the_others()
    {
        using var clerk = await _office.SignInAsync(_office.Clerk);
        using var auditor = await _office.SignInAsync(_office.Auditor);
        using var neighbour = await _office.SignInAsync(_office.Neighbour);
        var one = await PageSteps.BeginAsync(clerk, "谁能办理", _office.Own);
        await neighbour.GoAsync(one, HttpStatusCode.NotFound);
        await PageSteps.UploadAsync(clerk, one, PageSteps.OfThreeDepartments);
        await PageSteps.TakeAsync(clerk, one, "submit");
        var own = await clerk.GoAsync(one);
        Assert.False(PageSteps.Offers(own, "review"));
        Assert.Contains("您没有办理“审核”的权限", own, StringComparison.Ordinal);
        var read = await auditor.GoAsync(one);
        Assert.Contains("现在没有您可以办理的步骤", read, StringComparison.Ordinal);
        await auditor.SendAsync(read, one + "/steps/comment", HttpStatusCode.Forbidden, ("version", PageSteps.Version(own)));
        var refused = await PageSteps.SendAsync(
            clerk, own, one, "review", null, HttpStatusCode.Forbidden, ("text", "自己审核"));
        Assert.Contains("procedure.not-allowed", refused, StringComparison.Ordinal);
        Assert.Contains("自己审核", refused, StringComparison.Ordinal);
        var empty = await PageSteps.SendAsync(
            neighbour, await neighbour.GoAsync(one), one, "giveOpinion", _office.City, HttpStatusCode.UnprocessableEntity, ("text", "好"));
        Assert.Contains($"href=\"#giveOpinion-{_office.City}-agrees\"", empty, StringComparison.Ordinal);
        await clerk.SendAsync(own, one + "/steps/nothing", HttpStatusCode.NotFound, ("version", "1"));
        // The work is where the header leads.
        var work = await Eventually.GetAsync(
            () => neighbour.GoAsync("/work"), page => page.Contains("谁能办理", StringComparison.Ordinal), Cancellation);
        Assert.Contains("反馈意见", work, StringComparison.Ordinal);
        Assert.Contains("href=\"/work\"", work, StringComparison.Ordinal);
        Assert.DoesNotContain("谁能办理", await auditor.GoAsync("/work"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_are_filled_in_one_after_the_other_or_come_from_what_was_sent_to_be_recorded()
    {
        using var clerk = await _office.SignInAsync(_office.Clerk);
        using var reform = await _office.SignInAsync(_office.Reform);
        var one = await PageSteps.BeginAsync(clerk, "逐处填写", _office.Own);
        const string change = "/change?kind=change&code=640300-01-001&element=promisedLimit";
        var form = await clerk.GoAsync(one + change);
        Assert.DoesNotContain("header-documentNumber", form, StringComparison.Ordinal);
        var wrong = await clerk.SendAsync(
            form, one + change, HttpStatusCode.UnprocessableEntity, ("version", PageSteps.Version(form)), ("line-code", "640300-01-001"),
            ("line-element", "承诺时限"), ("line-from", "10工作日"), ("line-to", "很快"));
        Assert.Contains("很快", wrong, StringComparison.Ordinal);
        await clerk.SendAsync(
            wrong, one + change, HttpStatusCode.OK, ("version", PageSteps.Version(wrong)), ("line-code", "640300-01-001"),
            ("line-element", "承诺时限"), ("line-from", "10工作日"), ("line-to", "4工作日"));
        const string removal = "/change?kind=remove&code=640300-02-003";
        var second = await clerk.GoAsync(one + removal);
        Assert.Contains("加在现有的 1 行之后", second, StringComparison.Ordinal);
        var both = await clerk.SendAsync(
            second, one + removal, HttpStatusCode.OK, ("version", PageSteps.Version(second)), ("after", "true"),
            ("line-code", "640300-02-003"), ("line-reason", "依据废止"));
        Assert.Contains("4工作日", PageSteps.Unmarked(both), StringComparison.Ordinal);
        Assert.Contains("对广告违法的处罚", both, StringComparison.Ordinal);
        // What waits to be recorded goes the way instead.
        var record = await reform.GoAsync("/640300/record");
        await reform.UploadAsync(
            record, "/640300/record", "清单.csv",
            Encoding.UTF8.GetBytes("职权编码,事项名称,职权类型,实施部门,承诺时限\n640300-01-001,食品经营许可,行政许可,市场监督管理局,6工作日\n"),
            HttpStatusCode.OK, ("kind", "list"));
        var waiting = reform.At.AbsolutePath;
        var draft = waiting[(waiting.LastIndexOf('/') + 1)..];
        var begin = await reform.GoAsync("/640300/procedure/begin?draft=" + draft);
        Assert.Contains("清单.csv", begin, StringComparison.Ordinal);
        var next = await reform.SendAsync(
            begin, "/640300/procedure/begin", HttpStatusCode.OK, ("name", "按清单调整"), ("draft", draft), ("notice", "吴审改函〔2026〕3号"),
            ("noticeOn", "2026-06-01"));
        var other = reform.At.AbsolutePath[..^"/lines".Length];
        var put = await reform.SendAsync(
            next, other + "/lines/stored", HttpStatusCode.OK, ("version", PageSteps.Version(next)), ("draft", draft));
        Assert.Contains("6工作日", PageSteps.Unmarked(put), StringComparison.Ordinal);
        // Where the file waited one is led to what it became.
        await reform.GoAsync(waiting);
        Assert.Equal(other, reform.At.AbsolutePath);
        // It is not the clerk's to use.
        await clerk.GoAsync("/640300/procedure/begin?draft=" + draft, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_a_list_opens_is_no_addition_there_either()
    {
        using var reform = await _office.SignInAsync(_office.Reform);
        var record = await reform.GoAsync("/640300/record");
        await reform.UploadAsync(
            record, "/640300/record", "清单.csv", Encoding.UTF8.GetBytes("事项名称,职权类型,实施部门\n数据登记,行政确认,市数据局\n"), HttpStatusCode.OK,
            ("kind", "list"));
        var draft = reform.At.AbsolutePath[(reform.At.AbsolutePath.LastIndexOf('/') + 1)..];
        var begin = await reform.GoAsync("/640300/procedure/begin?draft=" + draft);
        var next = await reform.SendAsync(
            begin, "/640300/procedure/begin", HttpStatusCode.OK, ("name", "建立数据局清单"), ("draft", draft), ("notice", "吴审改函〔2026〕4号"),
            ("noticeOn", "2026-06-01"));
        var one = reform.At.AbsolutePath[..^"/lines".Length];
        var put = await reform.SendAsync(
            next, one + "/lines/stored", HttpStatusCode.OK, ("version", PageSteps.Version(next)), ("draft", draft));
        Assert.Contains("<dt>建立清单</dt><dd>1</dd>", put, StringComparison.Ordinal);
        Assert.Contains("<span class=\"verb\">建立清单</span>", put, StringComparison.Ordinal);
        Assert.DoesNotContain("增加职权", put, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_follows_from_the_lines_is_decided_where_they_stand_and_undoes_what_was_approved()
    {
        await _server.RecordAsync(
            Drafts.Adjustment("吴政发〔2026〕1号", "2026-03-01").Delegate("640300-02-003", Reference.Township, "2026-03-01"));
        using var clerk = await _office.SignInAsync(_office.Clerk);
        using var reform = await _office.SignInAsync(_office.Reform);
        var one = await PageSteps.BeginAsync(clerk, "连带收回", _office.Own);
        var put = await PageSteps.UploadAsync(
            clerk, one, Encoding.UTF8.GetBytes("调整方式,职权编码,减少原因\n减少,640300-02-003,依据废止\n"));
        Assert.Contains("减少的职权，收回其赋权和委托", put, StringComparison.Ordinal);
        // A reason is no value that comes after another.
        Assert.Contains("收回自：<bdi>郭家桥镇</bdi>", put, StringComparison.Ordinal);
        Assert.Contains("原因：<bdi>依据废止</bdi>", put, StringComparison.Ordinal);
        Assert.DoesNotContain("变更后", put, StringComparison.Ordinal);
        // Undecided it goes nowhere; declined with a reason it does, and is reviewed so.
        var (seen, to) = (await clerk.GoAsync(one), one + "/lines/consequences");
        var open = await PageSteps.SendAsync(clerk, seen, one, "submit", null, HttpStatusCode.UnprocessableEntity);
        Assert.Contains("还没有写明是否一并办理", open, StringComparison.Ordinal);
        seen = await clerk.SendAsync(
            seen, to, HttpStatusCode.OK, ("version", PageSteps.Version(seen)), ("decide-1", "decline"), ("reason-1", "另行收回"));
        await PageSteps.TakeAsync(clerk, one, "submit");
        await PageSteps.TakeAsync(reform, one, "review", null, ("text", "同意。"));
        seen = await clerk.GoAsync(one);
        var wrong = await clerk.SendAsync(
            seen, to, HttpStatusCode.UnprocessableEntity, ("version", PageSteps.Version(seen)), ("decide-1", "decline"), ("reason-1", ""));
        Assert.Contains("没有写理由", wrong, StringComparison.Ordinal);
        var declined = await clerk.SendAsync(
            wrong, to, HttpStatusCode.OK, ("version", PageSteps.Version(wrong)), ("decide-1", "decline"), ("reason-1", "过渡<期>"));
        Assert.Contains("value=\"过渡&lt;期&gt;\"", declined, StringComparison.Ordinal);
        Assert.Contains("待审核", declined, StringComparison.Ordinal);
        var late = await clerk.SendAsync(
            seen, to, HttpStatusCode.PreconditionFailed, ("version", PageSteps.Version(seen)), ("decide-1", "accept"));
        Assert.Contains("一并办理", late, StringComparison.Ordinal);
        var accepted = await clerk.SendAsync(
            late, to, HttpStatusCode.OK, ("version", PageSteps.Version(late)), ("decide-1", ""), ("all", "all"));
        Assert.DoesNotContain("本决定没有写明收回", accepted, StringComparison.Ordinal);
        var read = await reform.GoAsync(one);
        Assert.Contains("收回", read, StringComparison.Ordinal);
        await reform.SendAsync(read, to, HttpStatusCode.BadRequest, ("version", PageSteps.Version(read)), ("decide-x", "accept"));
    }
}

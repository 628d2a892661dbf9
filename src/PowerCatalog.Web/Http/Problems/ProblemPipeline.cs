using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Ledger;
using PowerCatalog.Papers.Templates;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Web.Http.Json;

namespace PowerCatalog.Web.Http.Problems;

/// <summary>
/// Every error leaves as a problem: those that handlers name, those of the engines beneath them, those of routing, and the unforeseen,
/// which say nothing of what went wrong inside.
/// </summary>
internal sealed class ProblemPipeline(IProblemPage page, ReadModelFiles files, ILogger<ProblemPipeline> log) : IMiddleware
{
    private static readonly Dictionary<string, string> TrySoon = new() { ["Retry-After"] = "2" };

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null })
                await WriteAsync(context, OfStatus(context.Response.StatusCode, context.Request.Method), keepHeaders: true);
        }
        catch (Exception exception) when (IsOfLeaving(context, exception))
        {
            // The client reads no answer any more, and the server has no fault to log.
            context.Abort();
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            await WriteAsync(context, Problem(exception), keepHeaders: false);
        }
    }

    private static bool IsOfLeaving(HttpContext context, Exception exception) =>
        exception is ConnectionResetException
        || (exception is OperationCanceledException && context.RequestAborted.IsCancellationRequested);

    private ProblemException Problem(Exception exception)
    {
        switch (exception)
        {
            case ProblemException problem:
                return problem;
            case LensException lens:
                return OfLens(lens);
            case BadHttpRequestException bad:
                return OfStatus(bad.StatusCode, "");
            case ReadModelException { IsDamage: true } damage:
                return Damaged(damage);
            case SqliteException sqlite when files.DamageBehind(sqlite) is { } behind:
                return Damaged(behind);
            case ReadModelException:
                log.LogError(exception, "The read models cannot answer.");
                return NotReady();
            case EvidenceException evidence:
                log.LogError(evidence, "No evidence can be given.");
                return OfEvidence(evidence);
            case TemplateException template:
                return new ProblemException(ProblemTypes.TemplateUnusable, template.Zh, template.Message);
            case LedgerException ledger:
                log.LogError(exception, "The ledger cannot do what it was asked.");
                return OfLedger(ledger);
            default:
                log.LogError(exception, "A request failed.");
                return OfStatus(StatusCodes.Status500InternalServerError, "");
        }
    }

    private ProblemException Damaged(ReadModelException damage)
    {
        log.LogError(damage, "The read models are damaged.");
        return new ProblemException(
            ProblemTypes.NotReady,
            "读模型文件已损坏，不能据以回答；台账不受影响。请管理员检查磁盘，然后运行 projections rebuild 重建读模型。",
            "The file of the read models is damaged, and nothing is answered from it; the ledger is not affected. The operator must "
                + "check the disk, and make the read models anew with 'projections rebuild'.")
        {
            OnPages = new("暂时不能回答：服务器上的查询文件已损坏，记录不受影响。请联系管理员。",
                "No answer can be given: a file of the server is damaged; what is recorded is not affected. Tell the operator."),
        };
    }

    public static ProblemException NotReady() => new(
        ProblemTypes.NotReady, "读模型尚未就绪，或台账暂时不能使用。请稍后再试；管理员可查看 /health/ready。",
        "The read models are not ready, or the ledger cannot be used at present. Try again shortly; /health/ready tells more.")
    {
        OnPages = new("暂时不能回答，请稍后再试。仍不行时请联系管理员。", "No answer can be given at present. Try again shortly, or tell the operator."),
        Headers = TrySoon,
    };

    /// <summary>
    /// The one answer to a request of a kind of which too many go on at once: one that computes or transfers takes some seconds.
    /// </summary>
    public static ProblemException TooMany() => new(
        ProblemTypes.TooManyRequests, "当前正在处理的重放、比较、年度数字、图表、导出、上传请求较多，本次请求未予处理。请几秒后再试；其他查询不受影响。",
        "The server is handling as many replays, comparisons, annual figures, charts, exports and uploads as it takes at once; this one "
            + "was not begun. Try again in a few seconds; other requests are not affected.")
    {
        Headers = new Dictionary<string, string> { ["Retry-After"] = "5" },
    };

    // What went wrong behind this server is the operator's; the person hears what became of the request and what to do.
    private static ProblemException OfLedger(LedgerException ledger) => ledger.Failure switch
    {
        LedgerFailure.Unavailable => new(
            ProblemTypes.LedgerUnavailable, "台账服务器没有应答，什么都没有记录。恢复后再试；查询照常可用。",
            "The ledger's server does not answer; nothing was recorded. Try again when it is back; what is recorded can be read meanwhile.")
        {
            Headers = TrySoon,
        },
        LedgerFailure.OutcomeUnknown => new(
            ProblemTypes.OutcomeUnknown, "台账服务器没有答复是否已记录。请原样再提交一次：不会重复。",
            "The ledger's server did not say whether it recorded. Send the same again: nothing will be doubled.")
        { Headers = TrySoon },
        LedgerFailure.TooLarge => new(
            ProblemTypes.FileTooLarge, "一条记录超过台账服务器的上限，什么都没有记录。请缩短其内容。",
            "One record is larger than the ledger's server takes; nothing was recorded. Shorten it."),
        LedgerFailure.NoRoom => new(
            ProblemTypes.DiskNearlyFull, "磁盘空间不足，什么都没有记录，查询照常。请告知管理员；腾出空间后原样再提交。",
            "The disk is nearly full; nothing was recorded, and what is recorded can be read. Tell the operator, and send the same again "
                + "once there is room."),
        LedgerFailure.AccessDenied or LedgerFailure.Unauthenticated => new(
            ProblemTypes.LedgerRefuses, "台账服务器拒绝了本服务的账户，什么都没有记录。请管理员检查连接的用户和密码。",
            "The ledger's server refuses this server's account; nothing was recorded. The operator must see to its user and password."),
        LedgerFailure.Changed => new(
            ProblemTypes.LedgerChanged,
            "台账不是本系统先前读到的那一份，或被改动过。为免给出错误的答复，已停止查询和记录。请联系管理员；原因见 /health/ready。",
            "The ledger is not the one that was read before, or was changed. So that no false answer is given, nothing is answered or "
                + "recorded. Tell the operator; /health/ready gives the reason.")
        {
            OnPages = new(
                "台账不是本系统先前读到的那一份，或被改动过。为免给出错误的答复，已停止查询和记录。请联系管理员。",
                "The ledger is not the one that was read before, or was changed. So that no false answer is given, nothing is answered or "
                    + "recorded. Tell the operator."),
        },
        _ => NotReady(),
    };

    // What names a place of this machine is told in other words.
    private static ProblemException OfEvidence(EvidenceException evidence) => evidence.IsPublic
        ? new(ProblemTypes.EvidenceUnavailable, evidence.Zh, evidence.En)
        : new(
            ProblemTypes.EvidenceUnavailable, "签名密钥或检查点现在不能使用；原因见 /health/ready 和服务器日志。",
            "The signing key or the checkpoints cannot be used at present; /health/ready and the server's log say why.")
        {
            OnPages = new(
                "签名密钥或检查点现在不能使用。请联系管理员。", "The signing key or the checkpoints cannot be used at present. Tell the operator."),
        };

    private static ProblemException OfLens(LensException lens) => lens.Reason switch
    {
        "known-after-head" => new(ProblemTypes.KnownAfterHead, lens.Zh, lens.Message),
        "known-before-opening" => new(ProblemTypes.KnownBeforeOpening, lens.Zh, lens.Message),
        "behind" => new(ProblemTypes.Behind, lens.Zh, lens.Message) { Headers = TrySoon },
        _ => new(ProblemTypes.KnownUnreadable, lens.Zh, lens.Message)
        {
            OnPages = new(
                "“按当时所知”读不懂。请填日期（如 2021-07-15）、版本号或文号。",
                "“As known” cannot be read. Give a date (as 2021-07-15), a revision or a document number."),
        },
    };

    private static ProblemException OfStatus(int status, string method) => status switch
    {
        404 => new(
            ProblemTypes.NotFound, "这个地址没有内容。可用的地址见 /openapi/v1.json 或 /docs。",
            "There is nothing at this address; /openapi/v1.json and /docs list all.")
        {
            OnPages = new(
                "这个地址没有内容：可能写错了，也可能来自旧的链接。可以从首页或上面的查找框继续。",
                "There is nothing at this address: it may be mistyped, or come from an old link. Go on from the front page or with the "
                    + "box above."),
        },
        405 => new(ProblemTypes.MethodNotAllowed, $"此地址不接受 {method}。可用的方法见 Allow。", $"{method} is not allowed here; see the field Allow.")
        {
            OnPages = new("这个地址不能这样使用。请回到页面，重新操作。", "This address cannot be used in that way. Go back to the page and try again."),
        },
        413 => new(
            ProblemTypes.FileTooLarge, "所发送的内容超过上限。请拆成几个文件分别提交。",
            "What was sent is larger than the limit. Split it and send the parts one by one."),
        429 => TooMany(),
        503 => NotReady(),
        >= 500 =>
            new(ProblemTypes.Failure, "服务器处理请求时出错，已记入日志。请稍后再试。", "The server failed at this request and has logged why. Try again later."),
        _ => OfKind(ProblemTypes.Of(status)),
    };

    private static ProblemException OfKind(ProblemType type) => type == ProblemTypes.BadRequest
        ? new(type, "服务器读不懂这个请求。", "The server cannot read this request.")
        : new(type, $"{type.Zh}。", $"{type.En}.");

    private async Task WriteAsync(HttpContext context, ProblemException problem, bool keepHeaders)
    {
        var response = context.Response;
        if (!keepHeaders) response.Clear();
        foreach (var (field, value) in problem.Headers) response.Headers[field] = value;
        response.Headers.CacheControl = "no-store";
        if (page.IsAskedFor(context)) await page.WriteAsync(context, problem);
        else await WebJson.WriteAsync(context, problem.Type.Status, problem.Answer(), ProblemAnswer.MediaType + "; charset=utf-8");
    }
}

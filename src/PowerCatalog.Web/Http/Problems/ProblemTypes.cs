namespace PowerCatalog.Web.Http.Problems;

/// <summary>Every kind of problem that the API answers with.</summary>
internal static class ProblemTypes
{
    public static readonly ProblemType QueryRefused = new("query-refused", 400, "查询条件有误", "The query cannot be read");
    public static readonly ProblemType KnownAfterHead = new("known-after-head", 400, "所问版本尚未产生", "Nothing is known at that point yet");
    public static readonly ProblemType KnownBeforeOpening = new(
        "known-before-opening", 400, "所问时点清单尚未建立", "Nothing was known at that point");
    public static readonly ProblemType KnownUnreadable = new("known-unreadable", 400, "读不懂所问的时点", "What is to be known cannot be read");
    public static readonly ProblemType BadRequest = new("bad-request", 400, "请求有误", "The request cannot be read");
    public static readonly ProblemType Unauthorized = new("unauthorized", 401, "需要登录或令牌", "Signing in or a token is needed");
    public static readonly ProblemType Forbidden = new("forbidden", 403, "没有权限", "This is not allowed");
    public static readonly ProblemType NotFound = new("not-found", 404, "没有这个地址", "There is nothing at this address");
    public static readonly ProblemType CatalogNotFound = new("catalog-not-found", 404, "没有这份清单", "There is no such catalog");
    public static readonly ProblemType PowerNotFound = new("power-not-found", 404, "没有这项职权", "There is no such power");
    public static readonly ProblemType PowerNotOnList = new(
        "power-not-on-list", 404, "该日不在清单上", "The power is not on the list through this lens");
    public static readonly ProblemType TownshipNotFound = new("township-not-found", 404, "没有这个乡镇（街道）", "There is no such township");
    public static readonly ProblemType ReceiverNotFound = new("receiver-not-found", 404, "没有这个承接单位", "There is no such receiver");
    public static readonly ProblemType ReceiverAmbiguous = new(
        "receiver-ambiguous", 400, "不止一个承接单位", "The name stands for more than one receiver");
    public static readonly ProblemType AdjustmentNotFound = new("adjustment-not-found", 404, "没有这个决定", "There is no such adjustment");
    public static readonly ProblemType ProcedureNotFound = new(
        "procedure-not-found", 404, "没有这项办理中的调整", "There is no such adjustment on its way");
    public static readonly ProblemType StepNotAllowed = new("step-not-allowed", 403, "不能由您办理这一步", "The step is not yours to take");
    public static readonly ProblemType StepRefused = new("step-refused", 422, "这一步没有办成", "The step was refused");
    public static readonly ProblemType AdjustmentMoved = new(
        "adjustment-moved", 412, "这项调整已有新的办理", "Others have moved the adjustment on");
    public static readonly ProblemType VersionRequired = new(
        "version-required", 428, "须注明所看到的版本", "The version that was seen is required");
    public static readonly ProblemType CheckpointNotFound = new("checkpoint-not-found", 404, "没有这个检查点", "There is no such checkpoint");
    public static readonly ProblemType EvidenceUnavailable = new(
        "evidence-unavailable", 409, "现在不能出具证据包", "No bundle of evidence can be made at present");
    public static readonly ProblemType NotPublished = new("not-published", 404, "公告尚未公布", "The announcement is not published yet");
    public static readonly ProblemType NoAnnexes = new("no-annexes", 404, "这个决定没有附件", "The decision has no annexes");
    public static readonly ProblemType SourceMissing = new("source-missing", 404, "来源文件不在", "The source file is not here");
    public static readonly ProblemType SourceDamaged = new("source-damaged", 409, "来源文件与台账不符", "The source file is not what it was");
    public static readonly ProblemType TemplateUnusable = new("template-unusable", 409, "公文模板不能使用", "The template cannot be used");
    public static readonly ProblemType DraftNotFound = new("draft-not-found", 404, "没有这份待记录的文件", "There is no such file waiting");
    public static readonly ProblemType PersonNotFound = new("person-not-found", 404, "没有这个账户", "There is no such account");
    public static readonly ProblemType LinkGone = new("link-gone", 404, "链接已失效", "The link works no more");
    public static readonly ProblemType LawNotFound = new("law-not-found", 404, "没有职权以此为依据", "No power rests on this law");
    public static readonly ProblemType LawEntryNotFound = new(
        "law-entry-not-found", 404, "没有这条文件变动记录", "There is no such entry on changed documents");
    public static readonly ProblemType MethodNotAllowed = new("method-not-allowed", 405, "此地址不接受这种请求方法", "The method is not allowed here");
    public static readonly ProblemType NotAcceptable = new("not-acceptable", 406, "没有所要的格式", "None of the formats asked for can be had");
    public static readonly ProblemType RevisionMismatch = new("revision-mismatch", 412, "清单已有更新", "The catalog has moved on");
    public static readonly ProblemType FileTooLarge = new("file-too-large", 413, "文件过大", "The file is too large");
    public static readonly ProblemType UnsupportedMediaType = new(
        "unsupported-media-type", 415, "不支持的文件类型", "The media type is not supported");
    public static readonly ProblemType TlsRequired = new("tls-required", 403, "须通过加密连接（https）访问", "Only reached through TLS (https)");
    public static readonly ProblemType ServedElsewhere = new(
        "served-elsewhere", 421, "这份清单由另一节点提供", "Another node serves this catalog");
    public static readonly ProblemType HostRefused = new("host-refused", 421, "不接受的主机名", "The host name is not accepted");
    public static readonly ProblemType DraftRefused = new("draft-refused", 422, "文件中有错误，没有记录", "The file has errors; nothing was recorded");
    public static readonly ProblemType RevisionRequired = new(
        "revision-required", 428, "须注明依据的版本", "The revision that the change is based on is required");
    public static readonly ProblemType TooManyRequests = new(
        "too-many-requests", 429, "同类请求过多", "Too many requests of this kind at once");
    public static readonly ProblemType TooManyFailures = new(
        "too-many-failures", 429, "登录失败过多", "Signing in failed too often");
    public static readonly ProblemType Failure = new("failure", 500, "服务器内部出错", "The server failed");
    public static readonly ProblemType LedgerRefuses = new("ledger-refuses", 502, "台账拒绝了本服务", "The ledger refuses this server");
    public static readonly ProblemType LedgerUnavailable = new("ledger-unavailable", 503, "台账没有应答", "The ledger does not answer");
    public static readonly ProblemType LedgerChanged = new(
        "ledger-changed", 503, "台账与先前读到的不符", "The ledger is not what it was");
    public static readonly ProblemType DiskNearlyFull = new("disk-nearly-full", 507, "磁盘空间不足，不再写入", "The disk is nearly full");
    public static readonly ProblemType OutcomeUnknown = new("outcome-unknown", 504, "不知是否已记录", "Nobody knows yet whether it was recorded");
    public static readonly ProblemType Behind = new("behind", 503, "尚未追上所要的版本", "The revision asked for has not arrived here yet");
    public static readonly ProblemType NotReady = new("not-ready", 503, "暂时不能回答", "The server cannot answer at present");

    public static readonly IReadOnlyList<ProblemType> All =
    [
        QueryRefused, KnownAfterHead, KnownBeforeOpening, KnownUnreadable, BadRequest, Unauthorized, Forbidden, NotFound, CatalogNotFound,
        PowerNotFound, PowerNotOnList, TownshipNotFound, ReceiverNotFound, ReceiverAmbiguous, AdjustmentNotFound, CheckpointNotFound,
        EvidenceUnavailable, NotPublished, NoAnnexes, SourceMissing, SourceDamaged, TemplateUnusable, DraftNotFound, PersonNotFound,
        LinkGone, LawNotFound, LawEntryNotFound, MethodNotAllowed, NotAcceptable, RevisionMismatch, FileTooLarge, UnsupportedMediaType,
        HostRefused, TlsRequired, DraftRefused, RevisionRequired, TooManyRequests, TooManyFailures, ProcedureNotFound, StepNotAllowed,
        StepRefused, AdjustmentMoved, VersionRequired, Failure, LedgerRefuses, LedgerUnavailable, LedgerChanged, DiskNearlyFull,
        OutcomeUnknown, Behind, NotReady, ServedElsewhere,
    ];

    /// <summary>The kind for a status that the server itself gave, as for an unknown address.</summary>
    public static ProblemType Of(int status) => status switch
    {
        401 => Unauthorized,
        403 => Forbidden,
        404 => NotFound,
        405 => MethodNotAllowed,
        406 => NotAcceptable,
        413 => FileTooLarge,
        415 => UnsupportedMediaType,
        429 => TooManyRequests,
        503 => NotReady,
        >= 500 => Failure,
        _ => BadRequest,
    };
}

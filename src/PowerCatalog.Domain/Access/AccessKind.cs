namespace PowerCatalog.Domain.Access;

/// <summary>What the trail of access keeps (ASVS 5.0, 16.3).</summary>
public enum AccessKind
{
    /// <summary>登录.</summary>
    SignedIn,

    /// <summary>登录失败: a wrong name, password, code, link or token.</summary>
    SignInFailed,

    /// <summary>退出.</summary>
    SignedOut,

    /// <summary>被拒绝: whoever asked may not.</summary>
    Refused,

    /// <summary>写入: recording, and every step of the procedure.</summary>
    Written,

    /// <summary>导出: a list or a document was taken away as a file.</summary>
    Exported,

    /// <summary>使用令牌: the first use on a day.</summary>
    TokenUsed,

    /// <summary>新建令牌.</summary>
    TokenMade,

    /// <summary>撤销令牌.</summary>
    TokenRevoked,

    /// <summary>设置密码.</summary>
    PasswordSet,

    /// <summary>启用第二因子.</summary>
    SecondFactorOn,

    /// <summary>停用第二因子.</summary>
    SecondFactorOff,

    /// <summary>更换恢复码.</summary>
    RecoveryCodesRenewed,

    /// <summary>结束其他登录.</summary>
    SessionsEnded,

    /// <summary>增加人员.</summary>
    PersonAdded,

    /// <summary>停用账户.</summary>
    PersonDisabled,

    /// <summary>启用账户.</summary>
    PersonEnabled,

    /// <summary>注销人员.</summary>
    PersonForgotten,

    /// <summary>增加角色.</summary>
    RoleGiven,

    /// <summary>取消角色.</summary>
    RoleTaken,

    /// <summary>发出一次性链接.</summary>
    LinkMade,
}

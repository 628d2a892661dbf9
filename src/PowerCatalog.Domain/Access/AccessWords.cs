using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Access;

/// <summary>What the entries of the trail of access are called.</summary>
public static class AccessWords
{
    /// <summary>A kind, in words.</summary>
    public static Bilingual Of(AccessKind kind) => kind switch
    {
        AccessKind.SignedIn => new("登录", "signed in"),
        AccessKind.SignInFailed => new("登录失败", "failed to sign in"),
        AccessKind.SignedOut => new("退出", "signed out"),
        AccessKind.Refused => new("被拒绝", "refused"),
        AccessKind.Written => new("写入", "written"),
        AccessKind.Exported => new("导出", "exported"),
        AccessKind.TokenUsed => new("使用令牌", "token used"),
        AccessKind.TokenMade => new("新建令牌", "token made"),
        AccessKind.TokenRevoked => new("撤销令牌", "token revoked"),
        AccessKind.PasswordSet => new("设置密码", "password set"),
        AccessKind.SecondFactorOn => new("启用第二因子", "second factor turned on"),
        AccessKind.SecondFactorOff => new("停用第二因子", "second factor turned off"),
        AccessKind.RecoveryCodesRenewed => new("更换恢复码", "recovery codes renewed"),
        AccessKind.SessionsEnded => new("结束其他登录", "other sessions ended"),
        AccessKind.PersonAdded => new("增加人员", "person added"),
        AccessKind.PersonDisabled => new("停用账户", "account disabled"),
        AccessKind.PersonEnabled => new("启用账户", "account enabled"),
        AccessKind.PersonForgotten => new("注销人员", "person forgotten"),
        AccessKind.RoleGiven => new("增加角色", "role given"),
        AccessKind.RoleTaken => new("取消角色", "role taken"),
        AccessKind.LinkMade => new("发出一次性链接", "one-time link made"),
        _ => throw new NotSupportedException($"The kind {kind} has no name."),
    };
}

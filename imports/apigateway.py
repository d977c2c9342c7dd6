# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""apigateway.aws.m.upbound.io."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from imports import base, meta, shared


class APIKey(base.KubernetesObject):
    """APIKey, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/APIKey/v1beta1
    """

    __slots__ = ()

    GROUP = "apigateway.aws.m.upbound.io"
    KIND = "APIKey"
    VERSION = "v1beta1"
    PLURAL = "apikeys"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: APIKeySpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class APIKeySpec(base.Block):
    """spec of APIKey, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/APIKey/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: APIKeyForProvider,
        init_provider: APIKeyInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: APIKeyProviderConfigRef | None = None,
        write_connection_secret_to_ref: APIKeyWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class APIKeyForProvider(base.Block):
    """spec.forProvider of APIKey, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/APIKey/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
        region: str,
        customer_id: str | None = None,
        description: str | None = None,
        enabled: bool | None = None,
        tags: Mapping[str, str] | None = None,
        value_secret_ref: APIKeyValueSecretRef | None = None,
    ) -> None:
        self._values = {
            "customerId": customer_id,
            "description": description,
            "enabled": enabled,
            "name": name,
            "region": region,
            "tags": tags,
            "valueSecretRef": value_secret_ref,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        customer_id: str | None = None,
        description: str | None = None,
        enabled: bool | None = None,
        name: str | None = None,
        tags: Mapping[str, str] | None = None,
        value_secret_ref: APIKeyValueSecretRef | None = None,
    ) -> APIKeyForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: APIKeyForProvider = cls._of({
            "customerId": customer_id,
            "description": description,
            "enabled": enabled,
            "name": name,
            "region": region,
            "tags": tags,
            "valueSecretRef": value_secret_ref,
        })
        return block


class APIKeyInitProvider(base.Block):
    """spec.initProvider of APIKey, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/APIKey/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        customer_id: str | None = None,
        description: str | None = None,
        enabled: bool | None = None,
        name: str | None = None,
        tags: Mapping[str, str] | None = None,
        value_secret_ref: APIKeyValueSecretRef | None = None,
    ) -> None:
        self._values = {
            "customerId": customer_id,
            "description": description,
            "enabled": enabled,
            "name": name,
            "tags": tags,
            "valueSecretRef": value_secret_ref,
        }


APIKeyProviderConfigRef = shared.ProviderConfigRef
APIKeyValueSecretRef = shared.SecretKeyReference
APIKeyWriteConnectionSecretToRef = shared.LocalReference


class Account(base.KubernetesObject):
    """Account, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/Account/v1beta1
    """

    __slots__ = ()

    GROUP = "apigateway.aws.m.upbound.io"
    KIND = "Account"
    VERSION = "v1beta1"
    PLURAL = "accounts"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: AccountSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class AccountSpec(base.Block):
    """spec of Account, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/Account/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: AccountForProvider,
        init_provider: AccountInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: AccountProviderConfigRef | None = None,
        write_connection_secret_to_ref: AccountWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class AccountForProvider(base.Block):
    """spec.forProvider of Account, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/Account/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        cloudwatch_role_arn: str | None = None,
        cloudwatch_role_arn_ref: AccountCloudwatchRoleArnRef | None = None,
        cloudwatch_role_arn_selector: AccountCloudwatchRoleArnSelector | None = None,
    ) -> None:
        self._values = {
            "cloudwatchRoleArn": cloudwatch_role_arn,
            "cloudwatchRoleArnRef": cloudwatch_role_arn_ref,
            "cloudwatchRoleArnSelector": cloudwatch_role_arn_selector,
            "region": region,
        }


class AccountInitProvider(base.Block):
    """spec.initProvider of Account, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/Account/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        cloudwatch_role_arn: str | None = None,
        cloudwatch_role_arn_ref: AccountCloudwatchRoleArnRef | None = None,
        cloudwatch_role_arn_selector: AccountCloudwatchRoleArnSelector | None = None,
    ) -> None:
        self._values = {
            "cloudwatchRoleArn": cloudwatch_role_arn,
            "cloudwatchRoleArnRef": cloudwatch_role_arn_ref,
            "cloudwatchRoleArnSelector": cloudwatch_role_arn_selector,
        }


AccountCloudwatchRoleArnRef = shared.Reference
AccountCloudwatchRoleArnSelector = shared.Selector
AccountProviderConfigRef = shared.ProviderConfigRef
AccountWriteConnectionSecretToRef = shared.LocalReference


class Deployment(base.KubernetesObject):
    """Deployment, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/Deployment/v1beta1
    """

    __slots__ = ()

    GROUP = "apigateway.aws.m.upbound.io"
    KIND = "Deployment"
    VERSION = "v1beta1"
    PLURAL = "deployments"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: DeploymentSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class DeploymentSpec(base.Block):
    """spec of Deployment, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/Deployment/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: DeploymentForProvider,
        init_provider: DeploymentInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: DeploymentProviderConfigRef | None = None,
        write_connection_secret_to_ref: DeploymentWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class DeploymentForProvider(base.Block):
    """spec.forProvider of Deployment, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/Deployment/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        description: str | None = None,
        rest_api_id: str | None = None,
        rest_api_id_ref: DeploymentRestApiIdRef | None = None,
        rest_api_id_selector: DeploymentRestApiIdSelector | None = None,
        triggers: Mapping[str, str] | None = None,
        variables: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "description": description,
            "region": region,
            "restApiId": rest_api_id,
            "restApiIdRef": rest_api_id_ref,
            "restApiIdSelector": rest_api_id_selector,
            "triggers": triggers,
            "variables": variables,
        }


class DeploymentInitProvider(base.Block):
    """spec.initProvider of Deployment, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/Deployment/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        description: str | None = None,
        rest_api_id: str | None = None,
        rest_api_id_ref: DeploymentRestApiIdRef | None = None,
        rest_api_id_selector: DeploymentRestApiIdSelector | None = None,
        triggers: Mapping[str, str] | None = None,
        variables: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "description": description,
            "restApiId": rest_api_id,
            "restApiIdRef": rest_api_id_ref,
            "restApiIdSelector": rest_api_id_selector,
            "triggers": triggers,
            "variables": variables,
        }


DeploymentProviderConfigRef = shared.ProviderConfigRef
DeploymentRestApiIdRef = shared.Reference
DeploymentRestApiIdSelector = shared.Selector
DeploymentWriteConnectionSecretToRef = shared.LocalReference


class GatewayResponse(base.KubernetesObject):
    """GatewayResponse, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/GatewayResponse/v1beta1
    """

    __slots__ = ()

    GROUP = "apigateway.aws.m.upbound.io"
    KIND = "GatewayResponse"
    VERSION = "v1beta1"
    PLURAL = "gatewayresponses"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: GatewayResponseSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class GatewayResponseSpec(base.Block):
    """spec of GatewayResponse, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/GatewayResponse/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: GatewayResponseForProvider,
        init_provider: GatewayResponseInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: GatewayResponseProviderConfigRef | None = None,
        write_connection_secret_to_ref: GatewayResponseWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class GatewayResponseForProvider(base.Block):
    """spec.forProvider of GatewayResponse, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/GatewayResponse/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        response_type: str,
        response_parameters: Mapping[str, str] | None = None,
        response_templates: Mapping[str, str] | None = None,
        rest_api_id: str | None = None,
        rest_api_id_ref: GatewayResponseRestApiIdRef | None = None,
        rest_api_id_selector: GatewayResponseRestApiIdSelector | None = None,
        status_code: str | None = None,
    ) -> None:
        self._values = {
            "region": region,
            "responseParameters": response_parameters,
            "responseTemplates": response_templates,
            "responseType": response_type,
            "restApiId": rest_api_id,
            "restApiIdRef": rest_api_id_ref,
            "restApiIdSelector": rest_api_id_selector,
            "statusCode": status_code,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        response_parameters: Mapping[str, str] | None = None,
        response_templates: Mapping[str, str] | None = None,
        response_type: str | None = None,
        rest_api_id: str | None = None,
        rest_api_id_ref: GatewayResponseRestApiIdRef | None = None,
        rest_api_id_selector: GatewayResponseRestApiIdSelector | None = None,
        status_code: str | None = None,
    ) -> GatewayResponseForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: GatewayResponseForProvider = cls._of({
            "region": region,
            "responseParameters": response_parameters,
            "responseTemplates": response_templates,
            "responseType": response_type,
            "restApiId": rest_api_id,
            "restApiIdRef": rest_api_id_ref,
            "restApiIdSelector": rest_api_id_selector,
            "statusCode": status_code,
        })
        return block


class GatewayResponseInitProvider(base.Block):
    """spec.initProvider of GatewayResponse, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/GatewayResponse/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        response_parameters: Mapping[str, str] | None = None,
        response_templates: Mapping[str, str] | None = None,
        response_type: str | None = None,
        rest_api_id: str | None = None,
        rest_api_id_ref: GatewayResponseRestApiIdRef | None = None,
        rest_api_id_selector: GatewayResponseRestApiIdSelector | None = None,
        status_code: str | None = None,
    ) -> None:
        self._values = {
            "responseParameters": response_parameters,
            "responseTemplates": response_templates,
            "responseType": response_type,
            "restApiId": rest_api_id,
            "restApiIdRef": rest_api_id_ref,
            "restApiIdSelector": rest_api_id_selector,
            "statusCode": status_code,
        }


GatewayResponseProviderConfigRef = shared.ProviderConfigRef
GatewayResponseRestApiIdRef = shared.Reference
GatewayResponseRestApiIdSelector = shared.Selector
GatewayResponseWriteConnectionSecretToRef = shared.LocalReference


class Integration(base.KubernetesObject):
    """Integration, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/Integration/v1beta1
    """

    __slots__ = ()

    GROUP = "apigateway.aws.m.upbound.io"
    KIND = "Integration"
    VERSION = "v1beta1"
    PLURAL = "integrations"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: IntegrationSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class IntegrationSpec(base.Block):
    """spec of Integration, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/Integration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: IntegrationForProvider,
        init_provider: IntegrationInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: IntegrationProviderConfigRef | None = None,
        write_connection_secret_to_ref: IntegrationWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class IntegrationForProvider(base.Block):
    """spec.forProvider of Integration, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/Integration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        type: str,
        cache_key_parameters: base.Strings | None = None,
        cache_namespace: str | None = None,
        connection_id: str | None = None,
        connection_id_ref: IntegrationConnectionIdRef | None = None,
        connection_id_selector: IntegrationConnectionIdSelector | None = None,
        connection_type: str | None = None,
        content_handling: str | None = None,
        credentials: str | None = None,
        http_method: str | None = None,
        http_method_ref: IntegrationHttpMethodRef | None = None,
        http_method_selector: IntegrationHttpMethodSelector | None = None,
        integration_http_method: str | None = None,
        integration_target: str | None = None,
        integration_target_ref: IntegrationIntegrationTargetRef | None = None,
        integration_target_selector: IntegrationIntegrationTargetSelector | None = None,
        passthrough_behavior: str | None = None,
        request_parameters: Mapping[str, str] | None = None,
        request_templates: Mapping[str, str] | None = None,
        resource_id: str | None = None,
        resource_id_ref: IntegrationResourceIdRef | None = None,
        resource_id_selector: IntegrationResourceIdSelector | None = None,
        response_transfer_mode: str | None = None,
        rest_api_id: str | None = None,
        rest_api_id_ref: IntegrationRestApiIdRef | None = None,
        rest_api_id_selector: IntegrationRestApiIdSelector | None = None,
        timeout_milliseconds: float | None = None,
        tls_config: IntegrationTlsConfig | None = None,
        uri: str | None = None,
        uri_ref: IntegrationUriRef | None = None,
        uri_selector: IntegrationUriSelector | None = None,
    ) -> None:
        self._values = {
            "cacheKeyParameters": cache_key_parameters,
            "cacheNamespace": cache_namespace,
            "connectionId": connection_id,
            "connectionIdRef": connection_id_ref,
            "connectionIdSelector": connection_id_selector,
            "connectionType": connection_type,
            "contentHandling": content_handling,
            "credentials": credentials,
            "httpMethod": http_method,
            "httpMethodRef": http_method_ref,
            "httpMethodSelector": http_method_selector,
            "integrationHttpMethod": integration_http_method,
            "integrationTarget": integration_target,
            "integrationTargetRef": integration_target_ref,
            "integrationTargetSelector": integration_target_selector,
            "passthroughBehavior": passthrough_behavior,
            "region": region,
            "requestParameters": request_parameters,
            "requestTemplates": request_templates,
            "resourceId": resource_id,
            "resourceIdRef": resource_id_ref,
            "resourceIdSelector": resource_id_selector,
            "responseTransferMode": response_transfer_mode,
            "restApiId": rest_api_id,
            "restApiIdRef": rest_api_id_ref,
            "restApiIdSelector": rest_api_id_selector,
            "timeoutMilliseconds": timeout_milliseconds,
            "tlsConfig": tls_config,
            "type": type,
            "uri": uri,
            "uriRef": uri_ref,
            "uriSelector": uri_selector,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        cache_key_parameters: base.Strings | None = None,
        cache_namespace: str | None = None,
        connection_id: str | None = None,
        connection_id_ref: IntegrationConnectionIdRef | None = None,
        connection_id_selector: IntegrationConnectionIdSelector | None = None,
        connection_type: str | None = None,
        content_handling: str | None = None,
        credentials: str | None = None,
        http_method: str | None = None,
        http_method_ref: IntegrationHttpMethodRef | None = None,
        http_method_selector: IntegrationHttpMethodSelector | None = None,
        integration_http_method: str | None = None,
        integration_target: str | None = None,
        integration_target_ref: IntegrationIntegrationTargetRef | None = None,
        integration_target_selector: IntegrationIntegrationTargetSelector | None = None,
        passthrough_behavior: str | None = None,
        request_parameters: Mapping[str, str] | None = None,
        request_templates: Mapping[str, str] | None = None,
        resource_id: str | None = None,
        resource_id_ref: IntegrationResourceIdRef | None = None,
        resource_id_selector: IntegrationResourceIdSelector | None = None,
        response_transfer_mode: str | None = None,
        rest_api_id: str | None = None,
        rest_api_id_ref: IntegrationRestApiIdRef | None = None,
        rest_api_id_selector: IntegrationRestApiIdSelector | None = None,
        timeout_milliseconds: float | None = None,
        tls_config: IntegrationTlsConfig | None = None,
        type: str | None = None,
        uri: str | None = None,
        uri_ref: IntegrationUriRef | None = None,
        uri_selector: IntegrationUriSelector | None = None,
    ) -> IntegrationForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: IntegrationForProvider = cls._of({
            "cacheKeyParameters": cache_key_parameters,
            "cacheNamespace": cache_namespace,
            "connectionId": connection_id,
            "connectionIdRef": connection_id_ref,
            "connectionIdSelector": connection_id_selector,
            "connectionType": connection_type,
            "contentHandling": content_handling,
            "credentials": credentials,
            "httpMethod": http_method,
            "httpMethodRef": http_method_ref,
            "httpMethodSelector": http_method_selector,
            "integrationHttpMethod": integration_http_method,
            "integrationTarget": integration_target,
            "integrationTargetRef": integration_target_ref,
            "integrationTargetSelector": integration_target_selector,
            "passthroughBehavior": passthrough_behavior,
            "region": region,
            "requestParameters": request_parameters,
            "requestTemplates": request_templates,
            "resourceId": resource_id,
            "resourceIdRef": resource_id_ref,
            "resourceIdSelector": resource_id_selector,
            "responseTransferMode": response_transfer_mode,
            "restApiId": rest_api_id,
            "restApiIdRef": rest_api_id_ref,
            "restApiIdSelector": rest_api_id_selector,
            "timeoutMilliseconds": timeout_milliseconds,
            "tlsConfig": tls_config,
            "type": type,
            "uri": uri,
            "uriRef": uri_ref,
            "uriSelector": uri_selector,
        })
        return block


class IntegrationInitProvider(base.Block):
    """spec.initProvider of Integration, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/Integration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        cache_key_parameters: base.Strings | None = None,
        cache_namespace: str | None = None,
        connection_id: str | None = None,
        connection_id_ref: IntegrationConnectionIdRef | None = None,
        connection_id_selector: IntegrationConnectionIdSelector | None = None,
        connection_type: str | None = None,
        content_handling: str | None = None,
        credentials: str | None = None,
        http_method: str | None = None,
        http_method_ref: IntegrationHttpMethodRef | None = None,
        http_method_selector: IntegrationHttpMethodSelector | None = None,
        integration_http_method: str | None = None,
        integration_target: str | None = None,
        integration_target_ref: IntegrationIntegrationTargetRef | None = None,
        integration_target_selector: IntegrationIntegrationTargetSelector | None = None,
        passthrough_behavior: str | None = None,
        request_parameters: Mapping[str, str] | None = None,
        request_templates: Mapping[str, str] | None = None,
        resource_id: str | None = None,
        resource_id_ref: IntegrationResourceIdRef | None = None,
        resource_id_selector: IntegrationResourceIdSelector | None = None,
        response_transfer_mode: str | None = None,
        rest_api_id: str | None = None,
        rest_api_id_ref: IntegrationRestApiIdRef | None = None,
        rest_api_id_selector: IntegrationRestApiIdSelector | None = None,
        timeout_milliseconds: float | None = None,
        tls_config: IntegrationTlsConfig | None = None,
        type: str | None = None,
        uri: str | None = None,
        uri_ref: IntegrationUriRef | None = None,
        uri_selector: IntegrationUriSelector | None = None,
    ) -> None:
        self._values = {
            "cacheKeyParameters": cache_key_parameters,
            "cacheNamespace": cache_namespace,
            "connectionId": connection_id,
            "connectionIdRef": connection_id_ref,
            "connectionIdSelector": connection_id_selector,
            "connectionType": connection_type,
            "contentHandling": content_handling,
            "credentials": credentials,
            "httpMethod": http_method,
            "httpMethodRef": http_method_ref,
            "httpMethodSelector": http_method_selector,
            "integrationHttpMethod": integration_http_method,
            "integrationTarget": integration_target,
            "integrationTargetRef": integration_target_ref,
            "integrationTargetSelector": integration_target_selector,
            "passthroughBehavior": passthrough_behavior,
            "requestParameters": request_parameters,
            "requestTemplates": request_templates,
            "resourceId": resource_id,
            "resourceIdRef": resource_id_ref,
            "resourceIdSelector": resource_id_selector,
            "responseTransferMode": response_transfer_mode,
            "restApiId": rest_api_id,
            "restApiIdRef": rest_api_id_ref,
            "restApiIdSelector": rest_api_id_selector,
            "timeoutMilliseconds": timeout_milliseconds,
            "tlsConfig": tls_config,
            "type": type,
            "uri": uri,
            "uriRef": uri_ref,
            "uriSelector": uri_selector,
        }


class IntegrationTlsConfig(base.Block):
    """spec.forProvider.tlsConfig of Integration, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/Integration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        insecure_skip_verification: bool | None = None,
    ) -> None:
        self._values = {
            "insecureSkipVerification": insecure_skip_verification,
        }


IntegrationConnectionIdRef = shared.Reference
IntegrationConnectionIdSelector = shared.Selector
IntegrationHttpMethodRef = shared.Reference
IntegrationHttpMethodSelector = shared.Selector
IntegrationIntegrationTargetRef = shared.Reference
IntegrationIntegrationTargetSelector = shared.Selector
IntegrationProviderConfigRef = shared.ProviderConfigRef
IntegrationResourceIdRef = shared.Reference
IntegrationResourceIdSelector = shared.Selector
IntegrationRestApiIdRef = shared.Reference
IntegrationRestApiIdSelector = shared.Selector
IntegrationUriRef = shared.Reference
IntegrationUriSelector = shared.Selector
IntegrationWriteConnectionSecretToRef = shared.LocalReference


class IntegrationResponse(base.KubernetesObject):
    """IntegrationResponse, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/IntegrationResponse/v1beta1
    """

    __slots__ = ()

    GROUP = "apigateway.aws.m.upbound.io"
    KIND = "IntegrationResponse"
    VERSION = "v1beta1"
    PLURAL = "integrationresponses"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: IntegrationResponseSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class IntegrationResponseSpec(base.Block):
    """spec of IntegrationResponse, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/IntegrationResponse/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: IntegrationResponseForProvider,
        init_provider: IntegrationResponseInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: IntegrationResponseProviderConfigRef | None = None,
        write_connection_secret_to_ref: IntegrationResponseWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class IntegrationResponseForProvider(base.Block):
    """spec.forProvider of IntegrationResponse, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/IntegrationResponse/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        content_handling: str | None = None,
        http_method: str | None = None,
        http_method_ref: IntegrationResponseHttpMethodRef | None = None,
        http_method_selector: IntegrationResponseHttpMethodSelector | None = None,
        resource_id: str | None = None,
        resource_id_ref: IntegrationResponseResourceIdRef | None = None,
        resource_id_selector: IntegrationResponseResourceIdSelector | None = None,
        response_parameters: Mapping[str, str] | None = None,
        response_templates: Mapping[str, str] | None = None,
        rest_api_id: str | None = None,
        rest_api_id_ref: IntegrationResponseRestApiIdRef | None = None,
        rest_api_id_selector: IntegrationResponseRestApiIdSelector | None = None,
        selection_pattern: str | None = None,
        status_code: str | None = None,
        status_code_ref: IntegrationResponseStatusCodeRef | None = None,
        status_code_selector: IntegrationResponseStatusCodeSelector | None = None,
    ) -> None:
        self._values = {
            "contentHandling": content_handling,
            "httpMethod": http_method,
            "httpMethodRef": http_method_ref,
            "httpMethodSelector": http_method_selector,
            "region": region,
            "resourceId": resource_id,
            "resourceIdRef": resource_id_ref,
            "resourceIdSelector": resource_id_selector,
            "responseParameters": response_parameters,
            "responseTemplates": response_templates,
            "restApiId": rest_api_id,
            "restApiIdRef": rest_api_id_ref,
            "restApiIdSelector": rest_api_id_selector,
            "selectionPattern": selection_pattern,
            "statusCode": status_code,
            "statusCodeRef": status_code_ref,
            "statusCodeSelector": status_code_selector,
        }


class IntegrationResponseInitProvider(base.Block):
    """spec.initProvider of IntegrationResponse, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/IntegrationResponse/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        content_handling: str | None = None,
        http_method: str | None = None,
        http_method_ref: IntegrationResponseHttpMethodRef | None = None,
        http_method_selector: IntegrationResponseHttpMethodSelector | None = None,
        resource_id: str | None = None,
        resource_id_ref: IntegrationResponseResourceIdRef | None = None,
        resource_id_selector: IntegrationResponseResourceIdSelector | None = None,
        response_parameters: Mapping[str, str] | None = None,
        response_templates: Mapping[str, str] | None = None,
        rest_api_id: str | None = None,
        rest_api_id_ref: IntegrationResponseRestApiIdRef | None = None,
        rest_api_id_selector: IntegrationResponseRestApiIdSelector | None = None,
        selection_pattern: str | None = None,
        status_code: str | None = None,
        status_code_ref: IntegrationResponseStatusCodeRef | None = None,
        status_code_selector: IntegrationResponseStatusCodeSelector | None = None,
    ) -> None:
        self._values = {
            "contentHandling": content_handling,
            "httpMethod": http_method,
            "httpMethodRef": http_method_ref,
            "httpMethodSelector": http_method_selector,
            "resourceId": resource_id,
            "resourceIdRef": resource_id_ref,
            "resourceIdSelector": resource_id_selector,
            "responseParameters": response_parameters,
            "responseTemplates": response_templates,
            "restApiId": rest_api_id,
            "restApiIdRef": rest_api_id_ref,
            "restApiIdSelector": rest_api_id_selector,
            "selectionPattern": selection_pattern,
            "statusCode": status_code,
            "statusCodeRef": status_code_ref,
            "statusCodeSelector": status_code_selector,
        }


IntegrationResponseHttpMethodRef = shared.Reference
IntegrationResponseHttpMethodSelector = shared.Selector
IntegrationResponseProviderConfigRef = shared.ProviderConfigRef
IntegrationResponseResourceIdRef = shared.Reference
IntegrationResponseResourceIdSelector = shared.Selector
IntegrationResponseRestApiIdRef = shared.Reference
IntegrationResponseRestApiIdSelector = shared.Selector
IntegrationResponseStatusCodeRef = shared.Reference
IntegrationResponseStatusCodeSelector = shared.Selector
IntegrationResponseWriteConnectionSecretToRef = shared.LocalReference


class Method(base.KubernetesObject):
    """Method, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/Method/v1beta1
    """

    __slots__ = ()

    GROUP = "apigateway.aws.m.upbound.io"
    KIND = "Method"
    VERSION = "v1beta1"
    PLURAL = "methods"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: MethodSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class MethodSpec(base.Block):
    """spec of Method, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/Method/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: MethodForProvider,
        init_provider: MethodInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: MethodProviderConfigRef | None = None,
        write_connection_secret_to_ref: MethodWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class MethodForProvider(base.Block):
    """spec.forProvider of Method, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/Method/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        authorization: str,
        http_method: str,
        region: str,
        api_key_required: bool | None = None,
        authorization_scopes: base.Strings | None = None,
        authorizer_id: str | None = None,
        authorizer_id_ref: MethodAuthorizerIdRef | None = None,
        authorizer_id_selector: MethodAuthorizerIdSelector | None = None,
        operation_name: str | None = None,
        request_models: Mapping[str, str] | None = None,
        request_parameters: Mapping[str, bool] | None = None,
        request_validator_id: str | None = None,
        resource_id: str | None = None,
        resource_id_ref: MethodResourceIdRef | None = None,
        resource_id_selector: MethodResourceIdSelector | None = None,
        rest_api_id: str | None = None,
        rest_api_id_ref: MethodRestApiIdRef | None = None,
        rest_api_id_selector: MethodRestApiIdSelector | None = None,
    ) -> None:
        self._values = {
            "apiKeyRequired": api_key_required,
            "authorization": authorization,
            "authorizationScopes": authorization_scopes,
            "authorizerId": authorizer_id,
            "authorizerIdRef": authorizer_id_ref,
            "authorizerIdSelector": authorizer_id_selector,
            "httpMethod": http_method,
            "operationName": operation_name,
            "region": region,
            "requestModels": request_models,
            "requestParameters": request_parameters,
            "requestValidatorId": request_validator_id,
            "resourceId": resource_id,
            "resourceIdRef": resource_id_ref,
            "resourceIdSelector": resource_id_selector,
            "restApiId": rest_api_id,
            "restApiIdRef": rest_api_id_ref,
            "restApiIdSelector": rest_api_id_selector,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        api_key_required: bool | None = None,
        authorization: str | None = None,
        authorization_scopes: base.Strings | None = None,
        authorizer_id: str | None = None,
        authorizer_id_ref: MethodAuthorizerIdRef | None = None,
        authorizer_id_selector: MethodAuthorizerIdSelector | None = None,
        http_method: str | None = None,
        operation_name: str | None = None,
        request_models: Mapping[str, str] | None = None,
        request_parameters: Mapping[str, bool] | None = None,
        request_validator_id: str | None = None,
        resource_id: str | None = None,
        resource_id_ref: MethodResourceIdRef | None = None,
        resource_id_selector: MethodResourceIdSelector | None = None,
        rest_api_id: str | None = None,
        rest_api_id_ref: MethodRestApiIdRef | None = None,
        rest_api_id_selector: MethodRestApiIdSelector | None = None,
    ) -> MethodForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: MethodForProvider = cls._of({
            "apiKeyRequired": api_key_required,
            "authorization": authorization,
            "authorizationScopes": authorization_scopes,
            "authorizerId": authorizer_id,
            "authorizerIdRef": authorizer_id_ref,
            "authorizerIdSelector": authorizer_id_selector,
            "httpMethod": http_method,
            "operationName": operation_name,
            "region": region,
            "requestModels": request_models,
            "requestParameters": request_parameters,
            "requestValidatorId": request_validator_id,
            "resourceId": resource_id,
            "resourceIdRef": resource_id_ref,
            "resourceIdSelector": resource_id_selector,
            "restApiId": rest_api_id,
            "restApiIdRef": rest_api_id_ref,
            "restApiIdSelector": rest_api_id_selector,
        })
        return block


class MethodInitProvider(base.Block):
    """spec.initProvider of Method, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/Method/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        api_key_required: bool | None = None,
        authorization: str | None = None,
        authorization_scopes: base.Strings | None = None,
        authorizer_id: str | None = None,
        authorizer_id_ref: MethodAuthorizerIdRef | None = None,
        authorizer_id_selector: MethodAuthorizerIdSelector | None = None,
        http_method: str | None = None,
        operation_name: str | None = None,
        request_models: Mapping[str, str] | None = None,
        request_parameters: Mapping[str, bool] | None = None,
        request_validator_id: str | None = None,
        resource_id: str | None = None,
        resource_id_ref: MethodResourceIdRef | None = None,
        resource_id_selector: MethodResourceIdSelector | None = None,
        rest_api_id: str | None = None,
        rest_api_id_ref: MethodRestApiIdRef | None = None,
        rest_api_id_selector: MethodRestApiIdSelector | None = None,
    ) -> None:
        self._values = {
            "apiKeyRequired": api_key_required,
            "authorization": authorization,
            "authorizationScopes": authorization_scopes,
            "authorizerId": authorizer_id,
            "authorizerIdRef": authorizer_id_ref,
            "authorizerIdSelector": authorizer_id_selector,
            "httpMethod": http_method,
            "operationName": operation_name,
            "requestModels": request_models,
            "requestParameters": request_parameters,
            "requestValidatorId": request_validator_id,
            "resourceId": resource_id,
            "resourceIdRef": resource_id_ref,
            "resourceIdSelector": resource_id_selector,
            "restApiId": rest_api_id,
            "restApiIdRef": rest_api_id_ref,
            "restApiIdSelector": rest_api_id_selector,
        }


MethodAuthorizerIdRef = shared.Reference
MethodAuthorizerIdSelector = shared.Selector
MethodProviderConfigRef = shared.ProviderConfigRef
MethodResourceIdRef = shared.Reference
MethodResourceIdSelector = shared.Selector
MethodRestApiIdRef = shared.Reference
MethodRestApiIdSelector = shared.Selector
MethodWriteConnectionSecretToRef = shared.LocalReference


class MethodResponse(base.KubernetesObject):
    """MethodResponse, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/MethodResponse/v1beta1
    """

    __slots__ = ()

    GROUP = "apigateway.aws.m.upbound.io"
    KIND = "MethodResponse"
    VERSION = "v1beta1"
    PLURAL = "methodresponses"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: MethodResponseSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class MethodResponseSpec(base.Block):
    """spec of MethodResponse, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/MethodResponse/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: MethodResponseForProvider,
        init_provider: MethodResponseInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: MethodResponseProviderConfigRef | None = None,
        write_connection_secret_to_ref: MethodResponseWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class MethodResponseForProvider(base.Block):
    """spec.forProvider of MethodResponse, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/MethodResponse/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        status_code: str,
        http_method: str | None = None,
        http_method_ref: MethodResponseHttpMethodRef | None = None,
        http_method_selector: MethodResponseHttpMethodSelector | None = None,
        resource_id: str | None = None,
        resource_id_ref: MethodResponseResourceIdRef | None = None,
        resource_id_selector: MethodResponseResourceIdSelector | None = None,
        response_models: Mapping[str, str] | None = None,
        response_parameters: Mapping[str, bool] | None = None,
        rest_api_id: str | None = None,
        rest_api_id_ref: MethodResponseRestApiIdRef | None = None,
        rest_api_id_selector: MethodResponseRestApiIdSelector | None = None,
    ) -> None:
        self._values = {
            "httpMethod": http_method,
            "httpMethodRef": http_method_ref,
            "httpMethodSelector": http_method_selector,
            "region": region,
            "resourceId": resource_id,
            "resourceIdRef": resource_id_ref,
            "resourceIdSelector": resource_id_selector,
            "responseModels": response_models,
            "responseParameters": response_parameters,
            "restApiId": rest_api_id,
            "restApiIdRef": rest_api_id_ref,
            "restApiIdSelector": rest_api_id_selector,
            "statusCode": status_code,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        http_method: str | None = None,
        http_method_ref: MethodResponseHttpMethodRef | None = None,
        http_method_selector: MethodResponseHttpMethodSelector | None = None,
        resource_id: str | None = None,
        resource_id_ref: MethodResponseResourceIdRef | None = None,
        resource_id_selector: MethodResponseResourceIdSelector | None = None,
        response_models: Mapping[str, str] | None = None,
        response_parameters: Mapping[str, bool] | None = None,
        rest_api_id: str | None = None,
        rest_api_id_ref: MethodResponseRestApiIdRef | None = None,
        rest_api_id_selector: MethodResponseRestApiIdSelector | None = None,
        status_code: str | None = None,
    ) -> MethodResponseForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: MethodResponseForProvider = cls._of({
            "httpMethod": http_method,
            "httpMethodRef": http_method_ref,
            "httpMethodSelector": http_method_selector,
            "region": region,
            "resourceId": resource_id,
            "resourceIdRef": resource_id_ref,
            "resourceIdSelector": resource_id_selector,
            "responseModels": response_models,
            "responseParameters": response_parameters,
            "restApiId": rest_api_id,
            "restApiIdRef": rest_api_id_ref,
            "restApiIdSelector": rest_api_id_selector,
            "statusCode": status_code,
        })
        return block


class MethodResponseInitProvider(base.Block):
    """spec.initProvider of MethodResponse, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/MethodResponse/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        http_method: str | None = None,
        http_method_ref: MethodResponseHttpMethodRef | None = None,
        http_method_selector: MethodResponseHttpMethodSelector | None = None,
        resource_id: str | None = None,
        resource_id_ref: MethodResponseResourceIdRef | None = None,
        resource_id_selector: MethodResponseResourceIdSelector | None = None,
        response_models: Mapping[str, str] | None = None,
        response_parameters: Mapping[str, bool] | None = None,
        rest_api_id: str | None = None,
        rest_api_id_ref: MethodResponseRestApiIdRef | None = None,
        rest_api_id_selector: MethodResponseRestApiIdSelector | None = None,
        status_code: str | None = None,
    ) -> None:
        self._values = {
            "httpMethod": http_method,
            "httpMethodRef": http_method_ref,
            "httpMethodSelector": http_method_selector,
            "resourceId": resource_id,
            "resourceIdRef": resource_id_ref,
            "resourceIdSelector": resource_id_selector,
            "responseModels": response_models,
            "responseParameters": response_parameters,
            "restApiId": rest_api_id,
            "restApiIdRef": rest_api_id_ref,
            "restApiIdSelector": rest_api_id_selector,
            "statusCode": status_code,
        }


MethodResponseHttpMethodRef = shared.Reference
MethodResponseHttpMethodSelector = shared.Selector
MethodResponseProviderConfigRef = shared.ProviderConfigRef
MethodResponseResourceIdRef = shared.Reference
MethodResponseResourceIdSelector = shared.Selector
MethodResponseRestApiIdRef = shared.Reference
MethodResponseRestApiIdSelector = shared.Selector
MethodResponseWriteConnectionSecretToRef = shared.LocalReference


class MethodSettings(base.KubernetesObject):
    """MethodSettings, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/MethodSettings/v1beta1
    """

    __slots__ = ()

    GROUP = "apigateway.aws.m.upbound.io"
    KIND = "MethodSettings"
    VERSION = "v1beta1"
    PLURAL = "methodsettings"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: MethodSettingsSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class MethodSettingsSpec(base.Block):
    """spec of MethodSettings, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/MethodSettings/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: MethodSettingsForProvider,
        init_provider: MethodSettingsInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: MethodSettingsProviderConfigRef | None = None,
        write_connection_secret_to_ref: MethodSettingsWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class MethodSettingsForProvider(base.Block):
    """spec.forProvider of MethodSettings, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/MethodSettings/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        method_path: str,
        region: str,
        settings: MethodSettingsSettings,
        rest_api_id: str | None = None,
        rest_api_id_ref: MethodSettingsRestApiIdRef | None = None,
        rest_api_id_selector: MethodSettingsRestApiIdSelector | None = None,
        stage_name: str | None = None,
        stage_name_ref: MethodSettingsStageNameRef | None = None,
        stage_name_selector: MethodSettingsStageNameSelector | None = None,
    ) -> None:
        self._values = {
            "methodPath": method_path,
            "region": region,
            "restApiId": rest_api_id,
            "restApiIdRef": rest_api_id_ref,
            "restApiIdSelector": rest_api_id_selector,
            "settings": settings,
            "stageName": stage_name,
            "stageNameRef": stage_name_ref,
            "stageNameSelector": stage_name_selector,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        method_path: str | None = None,
        rest_api_id: str | None = None,
        rest_api_id_ref: MethodSettingsRestApiIdRef | None = None,
        rest_api_id_selector: MethodSettingsRestApiIdSelector | None = None,
        settings: MethodSettingsSettings | None = None,
        stage_name: str | None = None,
        stage_name_ref: MethodSettingsStageNameRef | None = None,
        stage_name_selector: MethodSettingsStageNameSelector | None = None,
    ) -> MethodSettingsForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: MethodSettingsForProvider = cls._of({
            "methodPath": method_path,
            "region": region,
            "restApiId": rest_api_id,
            "restApiIdRef": rest_api_id_ref,
            "restApiIdSelector": rest_api_id_selector,
            "settings": settings,
            "stageName": stage_name,
            "stageNameRef": stage_name_ref,
            "stageNameSelector": stage_name_selector,
        })
        return block


class MethodSettingsInitProvider(base.Block):
    """spec.initProvider of MethodSettings, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/MethodSettings/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        method_path: str | None = None,
        rest_api_id: str | None = None,
        rest_api_id_ref: MethodSettingsRestApiIdRef | None = None,
        rest_api_id_selector: MethodSettingsRestApiIdSelector | None = None,
        settings: MethodSettingsSettings | None = None,
        stage_name: str | None = None,
        stage_name_ref: MethodSettingsStageNameRef | None = None,
        stage_name_selector: MethodSettingsStageNameSelector | None = None,
    ) -> None:
        self._values = {
            "methodPath": method_path,
            "restApiId": rest_api_id,
            "restApiIdRef": rest_api_id_ref,
            "restApiIdSelector": rest_api_id_selector,
            "settings": settings,
            "stageName": stage_name,
            "stageNameRef": stage_name_ref,
            "stageNameSelector": stage_name_selector,
        }


class MethodSettingsSettings(base.Block):
    """spec.forProvider.settings of MethodSettings, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/MethodSettings/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        cache_data_encrypted: bool | None = None,
        cache_ttl_in_seconds: float | None = None,
        caching_enabled: bool | None = None,
        data_trace_enabled: bool | None = None,
        logging_level: str | None = None,
        metrics_enabled: bool | None = None,
        require_authorization_for_cache_control: bool | None = None,
        throttling_burst_limit: float | None = None,
        throttling_rate_limit: float | None = None,
        unauthorized_cache_control_header_strategy: str | None = None,
    ) -> None:
        self._values = {
            "cacheDataEncrypted": cache_data_encrypted,
            "cacheTtlInSeconds": cache_ttl_in_seconds,
            "cachingEnabled": caching_enabled,
            "dataTraceEnabled": data_trace_enabled,
            "loggingLevel": logging_level,
            "metricsEnabled": metrics_enabled,
            "requireAuthorizationForCacheControl": require_authorization_for_cache_control,
            "throttlingBurstLimit": throttling_burst_limit,
            "throttlingRateLimit": throttling_rate_limit,
            "unauthorizedCacheControlHeaderStrategy": unauthorized_cache_control_header_strategy,
        }


MethodSettingsProviderConfigRef = shared.ProviderConfigRef
MethodSettingsRestApiIdRef = shared.Reference
MethodSettingsRestApiIdSelector = shared.Selector
MethodSettingsStageNameRef = shared.Reference
MethodSettingsStageNameSelector = shared.Selector
MethodSettingsWriteConnectionSecretToRef = shared.LocalReference


class Model(base.KubernetesObject):
    """Model, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/Model/v1beta1
    """

    __slots__ = ()

    GROUP = "apigateway.aws.m.upbound.io"
    KIND = "Model"
    VERSION = "v1beta1"
    PLURAL = "models"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: ModelSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class ModelSpec(base.Block):
    """spec of Model, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/Model/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: ModelForProvider,
        init_provider: ModelInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: ModelProviderConfigRef | None = None,
        write_connection_secret_to_ref: ModelWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class ModelForProvider(base.Block):
    """spec.forProvider of Model, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/Model/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        content_type: str,
        name: str,
        region: str,
        description: str | None = None,
        rest_api_id: str | None = None,
        rest_api_id_ref: ModelRestApiIdRef | None = None,
        rest_api_id_selector: ModelRestApiIdSelector | None = None,
        schema: str | None = None,
    ) -> None:
        self._values = {
            "contentType": content_type,
            "description": description,
            "name": name,
            "region": region,
            "restApiId": rest_api_id,
            "restApiIdRef": rest_api_id_ref,
            "restApiIdSelector": rest_api_id_selector,
            "schema": schema,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        content_type: str | None = None,
        description: str | None = None,
        name: str | None = None,
        rest_api_id: str | None = None,
        rest_api_id_ref: ModelRestApiIdRef | None = None,
        rest_api_id_selector: ModelRestApiIdSelector | None = None,
        schema: str | None = None,
    ) -> ModelForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: ModelForProvider = cls._of({
            "contentType": content_type,
            "description": description,
            "name": name,
            "region": region,
            "restApiId": rest_api_id,
            "restApiIdRef": rest_api_id_ref,
            "restApiIdSelector": rest_api_id_selector,
            "schema": schema,
        })
        return block


class ModelInitProvider(base.Block):
    """spec.initProvider of Model, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/Model/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        content_type: str | None = None,
        description: str | None = None,
        name: str | None = None,
        rest_api_id: str | None = None,
        rest_api_id_ref: ModelRestApiIdRef | None = None,
        rest_api_id_selector: ModelRestApiIdSelector | None = None,
        schema: str | None = None,
    ) -> None:
        self._values = {
            "contentType": content_type,
            "description": description,
            "name": name,
            "restApiId": rest_api_id,
            "restApiIdRef": rest_api_id_ref,
            "restApiIdSelector": rest_api_id_selector,
            "schema": schema,
        }


ModelProviderConfigRef = shared.ProviderConfigRef
ModelRestApiIdRef = shared.Reference
ModelRestApiIdSelector = shared.Selector
ModelWriteConnectionSecretToRef = shared.LocalReference


class RequestValidator(base.KubernetesObject):
    """RequestValidator, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/RequestValidator/v1beta1
    """

    __slots__ = ()

    GROUP = "apigateway.aws.m.upbound.io"
    KIND = "RequestValidator"
    VERSION = "v1beta1"
    PLURAL = "requestvalidators"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: RequestValidatorSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class RequestValidatorSpec(base.Block):
    """spec of RequestValidator, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/RequestValidator/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: RequestValidatorForProvider,
        init_provider: RequestValidatorInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: RequestValidatorProviderConfigRef | None = None,
        write_connection_secret_to_ref: RequestValidatorWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class RequestValidatorForProvider(base.Block):
    """spec.forProvider of RequestValidator, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/RequestValidator/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
        region: str,
        rest_api_id: str | None = None,
        rest_api_id_ref: RequestValidatorRestApiIdRef | None = None,
        rest_api_id_selector: RequestValidatorRestApiIdSelector | None = None,
        validate_request_body: bool | None = None,
        validate_request_parameters: bool | None = None,
    ) -> None:
        self._values = {
            "name": name,
            "region": region,
            "restApiId": rest_api_id,
            "restApiIdRef": rest_api_id_ref,
            "restApiIdSelector": rest_api_id_selector,
            "validateRequestBody": validate_request_body,
            "validateRequestParameters": validate_request_parameters,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        name: str | None = None,
        rest_api_id: str | None = None,
        rest_api_id_ref: RequestValidatorRestApiIdRef | None = None,
        rest_api_id_selector: RequestValidatorRestApiIdSelector | None = None,
        validate_request_body: bool | None = None,
        validate_request_parameters: bool | None = None,
    ) -> RequestValidatorForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: RequestValidatorForProvider = cls._of({
            "name": name,
            "region": region,
            "restApiId": rest_api_id,
            "restApiIdRef": rest_api_id_ref,
            "restApiIdSelector": rest_api_id_selector,
            "validateRequestBody": validate_request_body,
            "validateRequestParameters": validate_request_parameters,
        })
        return block


class RequestValidatorInitProvider(base.Block):
    """spec.initProvider of RequestValidator, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/RequestValidator/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str | None = None,
        rest_api_id: str | None = None,
        rest_api_id_ref: RequestValidatorRestApiIdRef | None = None,
        rest_api_id_selector: RequestValidatorRestApiIdSelector | None = None,
        validate_request_body: bool | None = None,
        validate_request_parameters: bool | None = None,
    ) -> None:
        self._values = {
            "name": name,
            "restApiId": rest_api_id,
            "restApiIdRef": rest_api_id_ref,
            "restApiIdSelector": rest_api_id_selector,
            "validateRequestBody": validate_request_body,
            "validateRequestParameters": validate_request_parameters,
        }


RequestValidatorProviderConfigRef = shared.ProviderConfigRef
RequestValidatorRestApiIdRef = shared.Reference
RequestValidatorRestApiIdSelector = shared.Selector
RequestValidatorWriteConnectionSecretToRef = shared.LocalReference


class Resource(base.KubernetesObject):
    """Resource, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/Resource/v1beta1
    """

    __slots__ = ()

    GROUP = "apigateway.aws.m.upbound.io"
    KIND = "Resource"
    VERSION = "v1beta1"
    PLURAL = "resources"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: ResourceSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class ResourceSpec(base.Block):
    """spec of Resource, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/Resource/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: ResourceForProvider,
        init_provider: ResourceInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: ResourceProviderConfigRef | None = None,
        write_connection_secret_to_ref: ResourceWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class ResourceForProvider(base.Block):
    """spec.forProvider of Resource, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/Resource/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        path_part: str,
        region: str,
        parent_id: str | None = None,
        parent_id_ref: ResourceParentIdRef | None = None,
        parent_id_selector: ResourceParentIdSelector | None = None,
        rest_api_id: str | None = None,
        rest_api_id_ref: ResourceRestApiIdRef | None = None,
        rest_api_id_selector: ResourceRestApiIdSelector | None = None,
    ) -> None:
        self._values = {
            "parentId": parent_id,
            "parentIdRef": parent_id_ref,
            "parentIdSelector": parent_id_selector,
            "pathPart": path_part,
            "region": region,
            "restApiId": rest_api_id,
            "restApiIdRef": rest_api_id_ref,
            "restApiIdSelector": rest_api_id_selector,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        parent_id: str | None = None,
        parent_id_ref: ResourceParentIdRef | None = None,
        parent_id_selector: ResourceParentIdSelector | None = None,
        path_part: str | None = None,
        rest_api_id: str | None = None,
        rest_api_id_ref: ResourceRestApiIdRef | None = None,
        rest_api_id_selector: ResourceRestApiIdSelector | None = None,
    ) -> ResourceForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: ResourceForProvider = cls._of({
            "parentId": parent_id,
            "parentIdRef": parent_id_ref,
            "parentIdSelector": parent_id_selector,
            "pathPart": path_part,
            "region": region,
            "restApiId": rest_api_id,
            "restApiIdRef": rest_api_id_ref,
            "restApiIdSelector": rest_api_id_selector,
        })
        return block


class ResourceInitProvider(base.Block):
    """spec.initProvider of Resource, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/Resource/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        parent_id: str | None = None,
        parent_id_ref: ResourceParentIdRef | None = None,
        parent_id_selector: ResourceParentIdSelector | None = None,
        path_part: str | None = None,
        rest_api_id: str | None = None,
        rest_api_id_ref: ResourceRestApiIdRef | None = None,
        rest_api_id_selector: ResourceRestApiIdSelector | None = None,
    ) -> None:
        self._values = {
            "parentId": parent_id,
            "parentIdRef": parent_id_ref,
            "parentIdSelector": parent_id_selector,
            "pathPart": path_part,
            "restApiId": rest_api_id,
            "restApiIdRef": rest_api_id_ref,
            "restApiIdSelector": rest_api_id_selector,
        }


ResourceParentIdRef = shared.Reference
ResourceParentIdSelector = shared.Selector
ResourceProviderConfigRef = shared.ProviderConfigRef
ResourceRestApiIdRef = shared.Reference
ResourceRestApiIdSelector = shared.Selector
ResourceWriteConnectionSecretToRef = shared.LocalReference


class RestAPI(base.KubernetesObject):
    """RestAPI, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/RestAPI/v1beta1
    """

    __slots__ = ()

    GROUP = "apigateway.aws.m.upbound.io"
    KIND = "RestAPI"
    VERSION = "v1beta1"
    PLURAL = "restapis"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: RestAPISpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class RestAPISpec(base.Block):
    """spec of RestAPI, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/RestAPI/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: RestAPIForProvider,
        init_provider: RestAPIInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: RestAPIProviderConfigRef | None = None,
        write_connection_secret_to_ref: RestAPIWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class RestAPIForProvider(base.Block):
    """spec.forProvider of RestAPI, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/RestAPI/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
        region: str,
        api_key_source: str | None = None,
        binary_media_types: base.Strings | None = None,
        body: str | None = None,
        description: str | None = None,
        disable_execute_api_endpoint: bool | None = None,
        endpoint_access_mode: str | None = None,
        endpoint_configuration: RestAPIEndpointConfiguration | None = None,
        fail_on_warnings: bool | None = None,
        minimum_compression_size: str | None = None,
        parameters: Mapping[str, str] | None = None,
        put_rest_api_mode: str | None = None,
        security_policy: str | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "apiKeySource": api_key_source,
            "binaryMediaTypes": binary_media_types,
            "body": body,
            "description": description,
            "disableExecuteApiEndpoint": disable_execute_api_endpoint,
            "endpointAccessMode": endpoint_access_mode,
            "endpointConfiguration": endpoint_configuration,
            "failOnWarnings": fail_on_warnings,
            "minimumCompressionSize": minimum_compression_size,
            "name": name,
            "parameters": parameters,
            "putRestApiMode": put_rest_api_mode,
            "region": region,
            "securityPolicy": security_policy,
            "tags": tags,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        api_key_source: str | None = None,
        binary_media_types: base.Strings | None = None,
        body: str | None = None,
        description: str | None = None,
        disable_execute_api_endpoint: bool | None = None,
        endpoint_access_mode: str | None = None,
        endpoint_configuration: RestAPIEndpointConfiguration | None = None,
        fail_on_warnings: bool | None = None,
        minimum_compression_size: str | None = None,
        name: str | None = None,
        parameters: Mapping[str, str] | None = None,
        put_rest_api_mode: str | None = None,
        security_policy: str | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> RestAPIForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: RestAPIForProvider = cls._of({
            "apiKeySource": api_key_source,
            "binaryMediaTypes": binary_media_types,
            "body": body,
            "description": description,
            "disableExecuteApiEndpoint": disable_execute_api_endpoint,
            "endpointAccessMode": endpoint_access_mode,
            "endpointConfiguration": endpoint_configuration,
            "failOnWarnings": fail_on_warnings,
            "minimumCompressionSize": minimum_compression_size,
            "name": name,
            "parameters": parameters,
            "putRestApiMode": put_rest_api_mode,
            "region": region,
            "securityPolicy": security_policy,
            "tags": tags,
        })
        return block


class RestAPIInitProvider(base.Block):
    """spec.initProvider of RestAPI, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/RestAPI/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        api_key_source: str | None = None,
        binary_media_types: base.Strings | None = None,
        body: str | None = None,
        description: str | None = None,
        disable_execute_api_endpoint: bool | None = None,
        endpoint_access_mode: str | None = None,
        endpoint_configuration: RestAPIEndpointConfiguration | None = None,
        fail_on_warnings: bool | None = None,
        minimum_compression_size: str | None = None,
        name: str | None = None,
        parameters: Mapping[str, str] | None = None,
        put_rest_api_mode: str | None = None,
        security_policy: str | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "apiKeySource": api_key_source,
            "binaryMediaTypes": binary_media_types,
            "body": body,
            "description": description,
            "disableExecuteApiEndpoint": disable_execute_api_endpoint,
            "endpointAccessMode": endpoint_access_mode,
            "endpointConfiguration": endpoint_configuration,
            "failOnWarnings": fail_on_warnings,
            "minimumCompressionSize": minimum_compression_size,
            "name": name,
            "parameters": parameters,
            "putRestApiMode": put_rest_api_mode,
            "securityPolicy": security_policy,
            "tags": tags,
        }


class RestAPIEndpointConfiguration(base.Block):
    """spec.forProvider.endpointConfiguration of RestAPI, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/RestAPI/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        ip_address_type: str | None = None,
        types: base.Strings | None = None,
        vpc_endpoint_ids: base.Strings | None = None,
        vpc_endpoint_ids_refs: Sequence[RestAPIEndpointConfigurationVpcEndpointIdsRefs] | None = None,
        vpc_endpoint_ids_selector: RestAPIEndpointConfigurationVpcEndpointIdsSelector | None = None,
    ) -> None:
        self._values = {
            "ipAddressType": ip_address_type,
            "types": types,
            "vpcEndpointIds": vpc_endpoint_ids,
            "vpcEndpointIdsRefs": vpc_endpoint_ids_refs,
            "vpcEndpointIdsSelector": vpc_endpoint_ids_selector,
        }


RestAPIEndpointConfigurationVpcEndpointIdsRefs = shared.Reference
RestAPIEndpointConfigurationVpcEndpointIdsSelector = shared.Selector
RestAPIProviderConfigRef = shared.ProviderConfigRef
RestAPIWriteConnectionSecretToRef = shared.LocalReference


class RestAPIPolicy(base.KubernetesObject):
    """RestAPIPolicy, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/RestAPIPolicy/v1beta1
    """

    __slots__ = ()

    GROUP = "apigateway.aws.m.upbound.io"
    KIND = "RestAPIPolicy"
    VERSION = "v1beta1"
    PLURAL = "restapipolicies"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: RestAPIPolicySpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class RestAPIPolicySpec(base.Block):
    """spec of RestAPIPolicy, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/RestAPIPolicy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: RestAPIPolicyForProvider,
        init_provider: RestAPIPolicyInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: RestAPIPolicyProviderConfigRef | None = None,
        write_connection_secret_to_ref: RestAPIPolicyWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class RestAPIPolicyForProvider(base.Block):
    """spec.forProvider of RestAPIPolicy, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/RestAPIPolicy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        policy: str,
        region: str,
        rest_api_id: str | None = None,
        rest_api_id_ref: RestAPIPolicyRestApiIdRef | None = None,
        rest_api_id_selector: RestAPIPolicyRestApiIdSelector | None = None,
    ) -> None:
        self._values = {
            "policy": policy,
            "region": region,
            "restApiId": rest_api_id,
            "restApiIdRef": rest_api_id_ref,
            "restApiIdSelector": rest_api_id_selector,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        policy: str | None = None,
        rest_api_id: str | None = None,
        rest_api_id_ref: RestAPIPolicyRestApiIdRef | None = None,
        rest_api_id_selector: RestAPIPolicyRestApiIdSelector | None = None,
    ) -> RestAPIPolicyForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: RestAPIPolicyForProvider = cls._of({
            "policy": policy,
            "region": region,
            "restApiId": rest_api_id,
            "restApiIdRef": rest_api_id_ref,
            "restApiIdSelector": rest_api_id_selector,
        })
        return block


class RestAPIPolicyInitProvider(base.Block):
    """spec.initProvider of RestAPIPolicy, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/RestAPIPolicy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        policy: str | None = None,
        rest_api_id: str | None = None,
        rest_api_id_ref: RestAPIPolicyRestApiIdRef | None = None,
        rest_api_id_selector: RestAPIPolicyRestApiIdSelector | None = None,
    ) -> None:
        self._values = {
            "policy": policy,
            "restApiId": rest_api_id,
            "restApiIdRef": rest_api_id_ref,
            "restApiIdSelector": rest_api_id_selector,
        }


RestAPIPolicyProviderConfigRef = shared.ProviderConfigRef
RestAPIPolicyRestApiIdRef = shared.Reference
RestAPIPolicyRestApiIdSelector = shared.Selector
RestAPIPolicyWriteConnectionSecretToRef = shared.LocalReference


class Stage(base.KubernetesObject):
    """Stage, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/Stage/v1beta1
    """

    __slots__ = ()

    GROUP = "apigateway.aws.m.upbound.io"
    KIND = "Stage"
    VERSION = "v1beta1"
    PLURAL = "stages"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: StageSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class StageSpec(base.Block):
    """spec of Stage, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/Stage/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: StageForProvider,
        init_provider: StageInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: StageProviderConfigRef | None = None,
        write_connection_secret_to_ref: StageWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class StageForProvider(base.Block):
    """spec.forProvider of Stage, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/Stage/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        stage_name: str,
        access_log_settings: StageAccessLogSettings | None = None,
        cache_cluster_enabled: bool | None = None,
        cache_cluster_size: str | None = None,
        canary_settings: StageCanarySettings | None = None,
        client_certificate_id: str | None = None,
        deployment_id: str | None = None,
        deployment_id_ref: StageDeploymentIdRef | None = None,
        deployment_id_selector: StageDeploymentIdSelector | None = None,
        description: str | None = None,
        documentation_version: str | None = None,
        rest_api_id: str | None = None,
        rest_api_id_ref: StageRestApiIdRef | None = None,
        rest_api_id_selector: StageRestApiIdSelector | None = None,
        tags: Mapping[str, str] | None = None,
        variables: Mapping[str, str] | None = None,
        xray_tracing_enabled: bool | None = None,
    ) -> None:
        self._values = {
            "accessLogSettings": access_log_settings,
            "cacheClusterEnabled": cache_cluster_enabled,
            "cacheClusterSize": cache_cluster_size,
            "canarySettings": canary_settings,
            "clientCertificateId": client_certificate_id,
            "deploymentId": deployment_id,
            "deploymentIdRef": deployment_id_ref,
            "deploymentIdSelector": deployment_id_selector,
            "description": description,
            "documentationVersion": documentation_version,
            "region": region,
            "restApiId": rest_api_id,
            "restApiIdRef": rest_api_id_ref,
            "restApiIdSelector": rest_api_id_selector,
            "stageName": stage_name,
            "tags": tags,
            "variables": variables,
            "xrayTracingEnabled": xray_tracing_enabled,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        access_log_settings: StageAccessLogSettings | None = None,
        cache_cluster_enabled: bool | None = None,
        cache_cluster_size: str | None = None,
        canary_settings: StageCanarySettings | None = None,
        client_certificate_id: str | None = None,
        deployment_id: str | None = None,
        deployment_id_ref: StageDeploymentIdRef | None = None,
        deployment_id_selector: StageDeploymentIdSelector | None = None,
        description: str | None = None,
        documentation_version: str | None = None,
        rest_api_id: str | None = None,
        rest_api_id_ref: StageRestApiIdRef | None = None,
        rest_api_id_selector: StageRestApiIdSelector | None = None,
        stage_name: str | None = None,
        tags: Mapping[str, str] | None = None,
        variables: Mapping[str, str] | None = None,
        xray_tracing_enabled: bool | None = None,
    ) -> StageForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: StageForProvider = cls._of({
            "accessLogSettings": access_log_settings,
            "cacheClusterEnabled": cache_cluster_enabled,
            "cacheClusterSize": cache_cluster_size,
            "canarySettings": canary_settings,
            "clientCertificateId": client_certificate_id,
            "deploymentId": deployment_id,
            "deploymentIdRef": deployment_id_ref,
            "deploymentIdSelector": deployment_id_selector,
            "description": description,
            "documentationVersion": documentation_version,
            "region": region,
            "restApiId": rest_api_id,
            "restApiIdRef": rest_api_id_ref,
            "restApiIdSelector": rest_api_id_selector,
            "stageName": stage_name,
            "tags": tags,
            "variables": variables,
            "xrayTracingEnabled": xray_tracing_enabled,
        })
        return block


class StageInitProvider(base.Block):
    """spec.initProvider of Stage, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/Stage/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        access_log_settings: StageAccessLogSettings | None = None,
        cache_cluster_enabled: bool | None = None,
        cache_cluster_size: str | None = None,
        canary_settings: StageCanarySettings | None = None,
        client_certificate_id: str | None = None,
        deployment_id: str | None = None,
        deployment_id_ref: StageDeploymentIdRef | None = None,
        deployment_id_selector: StageDeploymentIdSelector | None = None,
        description: str | None = None,
        documentation_version: str | None = None,
        rest_api_id: str | None = None,
        rest_api_id_ref: StageRestApiIdRef | None = None,
        rest_api_id_selector: StageRestApiIdSelector | None = None,
        stage_name: str | None = None,
        tags: Mapping[str, str] | None = None,
        variables: Mapping[str, str] | None = None,
        xray_tracing_enabled: bool | None = None,
    ) -> None:
        self._values = {
            "accessLogSettings": access_log_settings,
            "cacheClusterEnabled": cache_cluster_enabled,
            "cacheClusterSize": cache_cluster_size,
            "canarySettings": canary_settings,
            "clientCertificateId": client_certificate_id,
            "deploymentId": deployment_id,
            "deploymentIdRef": deployment_id_ref,
            "deploymentIdSelector": deployment_id_selector,
            "description": description,
            "documentationVersion": documentation_version,
            "restApiId": rest_api_id,
            "restApiIdRef": rest_api_id_ref,
            "restApiIdSelector": rest_api_id_selector,
            "stageName": stage_name,
            "tags": tags,
            "variables": variables,
            "xrayTracingEnabled": xray_tracing_enabled,
        }


class StageAccessLogSettings(base.Block):
    """spec.forProvider.accessLogSettings of Stage, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/Stage/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        destination_arn: str | None = None,
        format: str | None = None,
    ) -> None:
        self._values = {
            "destinationArn": destination_arn,
            "format": format,
        }


class StageCanarySettings(base.Block):
    """spec.forProvider.canarySettings of Stage, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/Stage/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        deployment_id: str | None = None,
        percent_traffic: float | None = None,
        stage_variable_overrides: Mapping[str, str] | None = None,
        use_stage_cache: bool | None = None,
    ) -> None:
        self._values = {
            "deploymentId": deployment_id,
            "percentTraffic": percent_traffic,
            "stageVariableOverrides": stage_variable_overrides,
            "useStageCache": use_stage_cache,
        }


StageDeploymentIdRef = shared.Reference
StageDeploymentIdSelector = shared.Selector
StageProviderConfigRef = shared.ProviderConfigRef
StageRestApiIdRef = shared.Reference
StageRestApiIdSelector = shared.Selector
StageWriteConnectionSecretToRef = shared.LocalReference


class UsagePlan(base.KubernetesObject):
    """UsagePlan, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/UsagePlan/v1beta1
    """

    __slots__ = ()

    GROUP = "apigateway.aws.m.upbound.io"
    KIND = "UsagePlan"
    VERSION = "v1beta1"
    PLURAL = "usageplans"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: UsagePlanSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class UsagePlanSpec(base.Block):
    """spec of UsagePlan, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/UsagePlan/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: UsagePlanForProvider,
        init_provider: UsagePlanInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: UsagePlanProviderConfigRef | None = None,
        write_connection_secret_to_ref: UsagePlanWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class UsagePlanForProvider(base.Block):
    """spec.forProvider of UsagePlan, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/UsagePlan/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
        region: str,
        api_stages: Sequence[UsagePlanApiStages] | None = None,
        description: str | None = None,
        product_code: str | None = None,
        quota_settings: UsagePlanQuotaSettings | None = None,
        tags: Mapping[str, str] | None = None,
        throttle_settings: UsagePlanThrottleSettings | None = None,
    ) -> None:
        self._values = {
            "apiStages": api_stages,
            "description": description,
            "name": name,
            "productCode": product_code,
            "quotaSettings": quota_settings,
            "region": region,
            "tags": tags,
            "throttleSettings": throttle_settings,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        api_stages: Sequence[UsagePlanApiStages] | None = None,
        description: str | None = None,
        name: str | None = None,
        product_code: str | None = None,
        quota_settings: UsagePlanQuotaSettings | None = None,
        tags: Mapping[str, str] | None = None,
        throttle_settings: UsagePlanThrottleSettings | None = None,
    ) -> UsagePlanForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: UsagePlanForProvider = cls._of({
            "apiStages": api_stages,
            "description": description,
            "name": name,
            "productCode": product_code,
            "quotaSettings": quota_settings,
            "region": region,
            "tags": tags,
            "throttleSettings": throttle_settings,
        })
        return block


class UsagePlanInitProvider(base.Block):
    """spec.initProvider of UsagePlan, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/UsagePlan/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        api_stages: Sequence[UsagePlanApiStages] | None = None,
        description: str | None = None,
        name: str | None = None,
        product_code: str | None = None,
        quota_settings: UsagePlanQuotaSettings | None = None,
        tags: Mapping[str, str] | None = None,
        throttle_settings: UsagePlanThrottleSettings | None = None,
    ) -> None:
        self._values = {
            "apiStages": api_stages,
            "description": description,
            "name": name,
            "productCode": product_code,
            "quotaSettings": quota_settings,
            "tags": tags,
            "throttleSettings": throttle_settings,
        }


class UsagePlanApiStages(base.Block):
    """spec.forProvider.apiStages of UsagePlan, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/UsagePlan/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        api_id: str | None = None,
        api_id_ref: UsagePlanApiStagesApiIdRef | None = None,
        api_id_selector: UsagePlanApiStagesApiIdSelector | None = None,
        stage: str | None = None,
        stage_ref: UsagePlanApiStagesStageRef | None = None,
        stage_selector: UsagePlanApiStagesStageSelector | None = None,
        throttle: Sequence[UsagePlanApiStagesThrottle] | None = None,
    ) -> None:
        self._values = {
            "apiId": api_id,
            "apiIdRef": api_id_ref,
            "apiIdSelector": api_id_selector,
            "stage": stage,
            "stageRef": stage_ref,
            "stageSelector": stage_selector,
            "throttle": throttle,
        }


class UsagePlanQuotaSettings(base.Block):
    """spec.forProvider.quotaSettings of UsagePlan, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/UsagePlan/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        limit: float | None = None,
        offset: float | None = None,
        period: str | None = None,
    ) -> None:
        self._values = {
            "limit": limit,
            "offset": offset,
            "period": period,
        }


class UsagePlanThrottleSettings(base.Block):
    """spec.forProvider.throttleSettings of UsagePlan, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/UsagePlan/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        burst_limit: float | None = None,
        rate_limit: float | None = None,
    ) -> None:
        self._values = {
            "burstLimit": burst_limit,
            "rateLimit": rate_limit,
        }


class UsagePlanApiStagesThrottle(base.Block):
    """spec.forProvider.apiStages.throttle of UsagePlan, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/UsagePlan/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        burst_limit: float | None = None,
        path: str | None = None,
        rate_limit: float | None = None,
    ) -> None:
        self._values = {
            "burstLimit": burst_limit,
            "path": path,
            "rateLimit": rate_limit,
        }


UsagePlanApiStagesApiIdRef = shared.Reference
UsagePlanApiStagesApiIdSelector = shared.Selector
UsagePlanApiStagesStageRef = shared.Reference
UsagePlanApiStagesStageSelector = shared.Selector
UsagePlanProviderConfigRef = shared.ProviderConfigRef
UsagePlanWriteConnectionSecretToRef = shared.LocalReference


class UsagePlanKey(base.KubernetesObject):
    """UsagePlanKey, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/UsagePlanKey/v1beta1
    """

    __slots__ = ()

    GROUP = "apigateway.aws.m.upbound.io"
    KIND = "UsagePlanKey"
    VERSION = "v1beta1"
    PLURAL = "usageplankeys"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: UsagePlanKeySpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class UsagePlanKeySpec(base.Block):
    """spec of UsagePlanKey, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/UsagePlanKey/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: UsagePlanKeyForProvider,
        init_provider: UsagePlanKeyInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: UsagePlanKeyProviderConfigRef | None = None,
        write_connection_secret_to_ref: UsagePlanKeyWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class UsagePlanKeyForProvider(base.Block):
    """spec.forProvider of UsagePlanKey, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/UsagePlanKey/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key_type: str,
        region: str,
        key_id: str | None = None,
        key_id_ref: UsagePlanKeyKeyIdRef | None = None,
        key_id_selector: UsagePlanKeyKeyIdSelector | None = None,
        usage_plan_id: str | None = None,
        usage_plan_id_ref: UsagePlanKeyUsagePlanIdRef | None = None,
        usage_plan_id_selector: UsagePlanKeyUsagePlanIdSelector | None = None,
    ) -> None:
        self._values = {
            "keyId": key_id,
            "keyIdRef": key_id_ref,
            "keyIdSelector": key_id_selector,
            "keyType": key_type,
            "region": region,
            "usagePlanId": usage_plan_id,
            "usagePlanIdRef": usage_plan_id_ref,
            "usagePlanIdSelector": usage_plan_id_selector,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        key_id: str | None = None,
        key_id_ref: UsagePlanKeyKeyIdRef | None = None,
        key_id_selector: UsagePlanKeyKeyIdSelector | None = None,
        key_type: str | None = None,
        usage_plan_id: str | None = None,
        usage_plan_id_ref: UsagePlanKeyUsagePlanIdRef | None = None,
        usage_plan_id_selector: UsagePlanKeyUsagePlanIdSelector | None = None,
    ) -> UsagePlanKeyForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: UsagePlanKeyForProvider = cls._of({
            "keyId": key_id,
            "keyIdRef": key_id_ref,
            "keyIdSelector": key_id_selector,
            "keyType": key_type,
            "region": region,
            "usagePlanId": usage_plan_id,
            "usagePlanIdRef": usage_plan_id_ref,
            "usagePlanIdSelector": usage_plan_id_selector,
        })
        return block


class UsagePlanKeyInitProvider(base.Block):
    """spec.initProvider of UsagePlanKey, apigateway.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-apigateway/latest/resources/apigateway.aws.m.upbound.io/UsagePlanKey/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key_id: str | None = None,
        key_id_ref: UsagePlanKeyKeyIdRef | None = None,
        key_id_selector: UsagePlanKeyKeyIdSelector | None = None,
        key_type: str | None = None,
        usage_plan_id: str | None = None,
        usage_plan_id_ref: UsagePlanKeyUsagePlanIdRef | None = None,
        usage_plan_id_selector: UsagePlanKeyUsagePlanIdSelector | None = None,
    ) -> None:
        self._values = {
            "keyId": key_id,
            "keyIdRef": key_id_ref,
            "keyIdSelector": key_id_selector,
            "keyType": key_type,
            "usagePlanId": usage_plan_id,
            "usagePlanIdRef": usage_plan_id_ref,
            "usagePlanIdSelector": usage_plan_id_selector,
        }


UsagePlanKeyKeyIdRef = shared.Reference
UsagePlanKeyKeyIdSelector = shared.Selector
UsagePlanKeyProviderConfigRef = shared.ProviderConfigRef
UsagePlanKeyUsagePlanIdRef = shared.Reference
UsagePlanKeyUsagePlanIdSelector = shared.Selector
UsagePlanKeyWriteConnectionSecretToRef = shared.LocalReference

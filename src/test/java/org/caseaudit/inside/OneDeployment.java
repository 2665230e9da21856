package org.caseaudit.inside;

import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.container.spi.client.deployment.Deployment;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployDeployment;
import org.jboss.arquillian.container.spi.event.DeploymentEvent;
import org.jboss.arquillian.container.spi.event.UnDeployDeployment;
import org.jboss.arquillian.container.spi.event.container.AfterStart;
import org.jboss.arquillian.container.spi.event.container.BeforeStop;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.Event;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;
import org.jboss.arquillian.test.spi.context.ClassContext;
import org.jboss.arquillian.test.spi.event.suite.AfterClass;
import org.jboss.arquillian.test.spi.event.suite.BeforeClass;

/**
 * Makes all {@link ServerIT}s share one deployment: Arquillian would deploy for each class, which
 * here starts a database and brings its tables up to date each time.
 */
public class OneDeployment implements LoadableExtension {

  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(Deployer.class);
  }

  /** Deploys when the server has started and undeploys before it stops. */
  public static class Deployer {

    @Inject @ClassScoped private InstanceProducer<DeploymentScenario> scenarioOfClass;
    @Inject private Event<GenerateDeployment> generating;
    @Inject private Event<DeploymentEvent> deploying;
    @Inject private Instance<ClassContext> classContext;
    @Inject private Instance<ContainerRegistry> containers;

    private DeploymentScenario shared;

    void deploy(@Observes AfterStart started) {
      asClass(
          () -> {
            generating.fire(new GenerateDeployment(new TestClass(ServerIT.class)));
            shared = scenarioOfClass.get();
            for (Deployment deployment : shared.managedDeploymentsInDeployOrder()) {
              deploying.fire(
                  new DeployDeployment(
                      containers.get().getContainer(deployment.getDescription().getTarget()),
                      deployment));
            }
          });
    }

    void undeploy(@Observes BeforeStop stopping) {
      asClass(
          () -> {
            for (Deployment deployment : shared.deployedDeploymentsInUnDeployOrder()) {
              deploying.fire(
                  new UnDeployDeployment(
                      containers.get().getContainer(deployment.getDescription().getTarget()),
                      deployment));
            }
          });
    }

    void insteadOfDeployingForAClass(@Observes EventContext<BeforeClass> event) {
      scenarioOfClass.set(shared);
    }

    void insteadOfUndeployingForAClass(@Observes EventContext<AfterClass> event) {
      // The deployment stays until the server stops.
    }

    private void asClass(Runnable work) {
      classContext.get().activate(ServerIT.class);
      try {
        work.run();
      } finally {
        classContext.get().deactivate();
      }
    }
  }
}

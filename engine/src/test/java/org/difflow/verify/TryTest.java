package org.difflow.verify;
import org.difflow.golden.*;
import org.difflow.path.*;
import org.junit.jupiter.api.Test;
import java.util.List;
class TryTest {
  @Test void run() {
    for (String psi : List.of("tanh(r/t)","1-exp(-r/t)","r/sqrt(r**2+t**2)","2/pi*atan(r/t)","erf(r/t)","(r/t)**3/(1+(r/t)**3)","gammaP(d/2,r**2/(2*t**2))","betaI(r**2/(r**2+t**2),d/2,1/2)","1-exp(-r**2/(2*t**2))","tanh(r*t)","tanh(r/t)/2","1/2+tanh(r/t)/2","1-exp(-r/t)*cos(3*r/t)","exp(-r/t)", "1-exp(-r/t-r**2/t)", "log(1+r/t)/(1+log(1+r/t))", "t*(1-exp(-r/t))+(1-t)*tanh(r/t)")) show(psi, RadialPaths.psi(psi));
    show("isotropic", RadialPaths.poisson());
    show("phi", RadialPaths.phi("(2*pi*t**2)**(-d/2)*exp(-r**2/(2*t**2))"));
    show("OT", GaussianPaths.optimalTransport());
    show("cos", GaussianPaths.vpCosine());
  }
  void show(String name, ConditionalPath path) {
    long t0=System.nanoTime();
    try { System.out.println(name+"\n"+Verifier.verify(path)); } catch (Throwable e) { System.out.println(name+" "+e); e.printStackTrace(System.out); }
    long t1=System.nanoTime();
    try { Verifier.admit(path); } catch (org.difflow.fault.Fault e) { System.out.println(e.code()+" "+e.getMessage()+e.finding()+e.notes()); }catch (Throwable e) { System.out.println(name+" "+e);}
    System.out.printf("%.0f ms, admit %.0f ms%n%n",(t1-t0)/1e6,(System.nanoTime()-t1)/1e6);
  }
}
